/*
 * The shop's own script. It knows nothing of the chat but the element's name, how to open it, and how to tell it who the
 * customer is: the shop's server signs him, and the chat believes the signature.
 */
const chat = () => document.querySelector('huiying-chat');
const button = document.querySelector('.sign-in');

document.querySelector('.ask').addEventListener('click', () => chat()?.open());

async function signIn() {
  const answer = await fetch('/shop/sign-in', { method: 'POST' });
  if (answer.ok) {
    const customer = await answer.json();
    sessionStorage.setItem('signed-in', 'yes');
    button.textContent = `${customer.name}，您好`;
    button.disabled = true;
    await customElements.whenDefined('huiying-chat');
    chat()?.identify(customer);
  }
}

button.hidden = false;
button.addEventListener('click', signIn);
if (sessionStorage.getItem('signed-in')) {
  signIn();
}
