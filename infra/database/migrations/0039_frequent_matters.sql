-- How many single problems were worked up into a common topic is read with the topic.
SELECT record.read_source('topic', 'problem', 'consultations.problem', 'common_topic');
