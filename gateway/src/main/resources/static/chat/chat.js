/* The page that a link in a text message opens: the chat at once, for whom the link was sent to. */
import '/widget/huiying.js';

const chat = document.createElement('huiying-chat');
chat.setAttribute('site', new URLSearchParams(location.search).get('site') ?? 'default');
const invitation = new URLSearchParams(location.hash.slice(1)).get('t');
if (invitation) {
  chat.setAttribute('invitation', invitation);
  history.replaceState(null, '', location.pathname + location.search);
}
document.body.append(chat);
chat.open();
