import { expect, test } from '@jest/globals';
import { DUTIES } from '@tongxin/infra/kernel/duty.ts';
import { developmentIdentity } from './development.ts';

const identify = developmentIdentity('development');

test('an identity by header has a role, a committee and a name for the audit trail', () => {
  expect(identify({ 'x-tongxin-role': 'member', 'x-tongxin-committee': '421300' })).toEqual({
    role: 'MEMBER',
    committee: '421300',
    name: 'member@421300',
    subject: null,
    duties: [],
  });
  const named = { 'x-tongxin-role': 'staff', 'x-tongxin-committee': '421300', 'x-tongxin-name': '%E7%94%B2' };
  expect(identify(named)).toEqual({ role: 'STAFF', committee: '421300', name: '甲', subject: null, duties: DUTIES });
  const unit = { 'x-tongxin-role': 'unit', 'x-tongxin-committee': '421300', 'x-tongxin-subject': '%E4%B9%99' };
  expect(identify(unit)).toEqual({ role: 'UNIT', committee: '421300', name: 'unit@421300', subject: '乙', duties: [] });
  expect(() => identify({ ...unit, 'x-tongxin-subject': undefined })).toThrow('A unit says its name');
  expect(identify({ ...named, 'x-tongxin-name': '100%' })).toMatchObject({ name: '100%' });
});

test('a role cannot be taken from what every object has', () => {
  expect(() => identify({ 'x-tongxin-role': 'constructor', 'x-tongxin-committee': '421300' })).toThrow('must be staff, member or unit');
});
