/** The result codes of a contact, in the order in which they are offered. */
export const RESULTS = ['solved', 'answered', 'ticket', 'callback', 'unsolved', 'complaint', 'invalid'];
