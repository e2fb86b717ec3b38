/** What money that is given for something is called, as alternatives of a pattern: one list for all that look for grants. */
export const GRANTS = '奖励|补助|资助|补贴|奖补|贴息|补偿';
