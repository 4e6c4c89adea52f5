/** The result codes of a contact, in the order in which they are offered. */
export const RESULTS = ['SOLVED', 'ANSWERED', 'TICKET', 'CALLBACK', 'UNSOLVED', 'COMPLAINT', 'INVALID'];
