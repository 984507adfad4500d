/** People, roles, and what takes a second person. */
export const admin = {
  'line.code_issued': 'A new sign-in code was made for you',
  'line.sign_ins_ended': 'All your sign-ins were ended for you',
} as const;
