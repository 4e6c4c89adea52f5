/** The customer's page of one ticket. The token is in the address and goes to our own server only. */
import { lang, switchLanguage, t } from './words.js';

const token = location.pathname.split('/').pop();
const main = document.getElementById('progress');
const REFRESH = 60_000;
let shown = null;

/** An element with a class, and texts or elements in it; texts stay texts. */
function make(tag, css, ...inside) {
  const element = document.createElement(tag);
  if (css) element.className = css;
  element.append(...inside.filter((one) => one !== null && one !== undefined && one !== ''));
  return element;
}

const at = (iso) => new Intl.DateTimeFormat(lang(), { month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
const hour = (iso) => new Intl.DateTimeFormat(lang(), { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

function fact(name, ...value) {
  return value[0] ? make('div', 'fact', make('dt', '', t(name)), make('dd', '', ...value)) : '';
}

function phone(number) {
  if (!number) return '';
  const link = make('a', 'phone', number);
  link.href = `tel:${number}`;
  return link;
}

function button(text, run) {
  const element = make('button', '', text);
  element.type = 'button';
  element.addEventListener('click', run);
  return element;
}

function draw(ticket) {
  document.documentElement.lang = lang();
  document.title = `${t('title')} ${ticket.number}`;
  const when = ticket.visitFrom ? `${at(ticket.visitFrom)} – ${hour(ticket.visitTo)}` : '';
  const language = button(t('language'), () => { switchLanguage(); draw(shown); });
  main.replaceChildren(
    make('header', '', make('p', 'quiet', t('number')), make('h1', '', ticket.number), language),
    make('p', `state ${['FINISHED', 'FOLLOWED_UP', 'CLOSED'].includes(ticket.state) ? 'done' : ''}`, t(ticket.state)),
    make('dl', 'card',
      fact('visit', when),
      fact('expected', !when && ticket.expected ? t('before', { at: at(ticket.expected) }) : ''),
      fact('technician', ticket.technician, ' ', phone(ticket.phone)),
      fact('outlet', ticket.outlet),
      fact('product', `${ticket.product} ${ticket.model}`.trim()),
      fact('fault', ticket.fault),
      fact('result', ticket.result),
      fact('registered', at(ticket.registeredAt))),
    make('section', 'card', make('h2', '', t('steps')),
      make('ol', '', ...[...ticket.steps].reverse().map((step, index) => make('li', index === 0 ? 'now' : '',
        make('strong', '', t(step.state)), make('time', '', at(step.at)))))),
    make('footer', 'quiet', make('p', '', t('help')), button(t('refresh'), load), make('p', '', t('updated', { at: hour(new Date()) }))),
  );
}

async function load() {
  try {
    const answer = await fetch(`/visit/tickets/${encodeURIComponent(token)}`, { headers: { Accept: 'application/json' } });
    if (answer.status === 404) {
      main.replaceChildren(make('p', 'message', t('gone')));
      return;
    }
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    shown = await answer.json();
    draw(shown);
  } catch (failure) {
    if (!shown) main.replaceChildren(make('p', 'message', t('failed')), button(t('retry'), load));
  }
}

await load();
setInterval(() => document.visibilityState === 'visible' && shown && load(), REFRESH);
