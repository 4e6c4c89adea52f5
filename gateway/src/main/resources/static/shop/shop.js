/* The shop's own script: a button that opens the chat. It knows nothing of the chat but the element's name. */
document.querySelector('.ask').addEventListener('click', () => document.querySelector('huiying-chat')?.open());
