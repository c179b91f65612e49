/** Why something can be reported, in the order in which it is offered. */
export const reportReasons = ['SPAM', 'RUDE', 'OFF_TOPIC', 'PERSONAL_DATA', 'DANGEROUS', 'OTHER'] as const;
export type ReportReason = (typeof reportReasons)[number];
