/** What is wrong with an installation, and what to do, in both languages. */
export type Complaint = { check: string; en: string; zh: string };
