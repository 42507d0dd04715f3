-- Whether a consultation solved several problems is read from its problems.
SELECT record.read_source('consultation', 'problem', 'consultations.problem', 'consultation');
