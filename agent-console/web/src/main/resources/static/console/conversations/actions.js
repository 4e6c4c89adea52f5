/** What can be done with a conversation now, as a table: {name, icon, title, key, run, place}. */
import { post } from '../shell/api.js';
import { confirm, errorToast, toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import { isSupervisor } from '../shell/me.js';
import { openContinueBySms } from './continue-by-sms.js';
import { openDecisions } from './decisions.js';
import { openPromise } from './promise.js';
import { openTransfer } from './transfer.js';
import { openWhisper } from './whisper.js';
import { customerName } from './channel.js';

/** Dialogs of other parts come when they are called; a part that is not there says so. */
async function borrowed(load, call) {
  let module;
  try {
    module = await load();
  } catch (failure) {
    console.error(failure);
    toast(t('part.missing'), 'amber');
    return null;
  }
  return call(module);
}

async function attempt(task, done) {
  try {
    await task();
    if (done) toast(t(done));
  } catch (problem) {
    errorToast(problem);
  }
}

async function end(store) {
  const { id, conversation } = store;
  if (!(await confirm(t('end.ask', { name: customerName(conversation.customer) }), { yes: t('action.end') }))) return;
  await attempt(() => post(`/api/conversations/${id}/end`));
}

async function takeOver(store) {
  const { id, conversation } = store;
  const from = conversation.owner?.name;
  const text = from ? t('takeOver.ask', { name: from }) : t('takeOver.askFree');
  if (!(await confirm(text, { yes: t('action.takeOver') }))) return;
  await attempt(() => post(`/api/conversations/${id}/take-over`), 'takeOver.done');
}

const all = [
  {
    name: 'transfer', icon: 'bi-arrow-left-right', title: 'action.transfer',
    when: ({ mine, active }) => mine && active, run: (store) => openTransfer(store, 'transfer'),
  },
  {
    name: 'takeOver', icon: 'bi-person-check', title: 'action.takeOver',
    when: ({ mine, waiting, active }) => !mine && (waiting || (active && isSupervisor())), run: takeOver,
  },
  {
    name: 'whisper', icon: 'bi-chat-right-quote', title: 'action.whisper',
    when: ({ mine, open, store }) => !mine && open && isSupervisor() && store.conversation.owner, run: openWhisper,
  },
  {
    name: 'reassign', icon: 'bi-arrow-left-right', title: 'action.reassign',
    when: ({ mine, active }) => !mine && active && isSupervisor(), run: (store) => openTransfer(store, 'reassign'),
  },
  {
    name: 'ticket', icon: 'bi-tools', title: 'action.ticket', key: 'Alt+KeyT', when: () => true,
    run: (store) => borrowed(() => import('../tickets/new-ticket.js'), (part) => part.newTicket({ conversationId: store.id })),
  },
  {
    name: 'callback', icon: 'bi-telephone-outbound', title: 'action.callback', key: 'Alt+KeyC', when: () => true,
    run: (store) => borrowed(() => import('../callbacks/new-callback.js'), (part) => part.newCallback({
      conversationId: store.id, customerId: store.conversation.customer.id,
    })),
  },
  {
    name: 'sms', icon: 'bi-phone', title: 'action.sms',
    when: ({ mine, active, store }) => mine && active && store.conversation.channel === 'WEB_CHAT', run: openContinueBySms,
  },
  {
    name: 'promise', icon: 'bi-alarm', title: 'action.promise', when: ({ mine }) => mine, run: openPromise,
  },
  {
    name: 'decisions', icon: 'bi-signpost-split', title: 'action.decisions',
    when: ({ store }) => isSupervisor() && store.conversation.contact, run: openDecisions,
  },
  {
    name: 'case', icon: 'bi-journal-medical', title: 'action.case', when: ({ ended }) => ended,
    run: (store) => borrowed(() => import('../knowledge/case.js'), (part) => part.proposeCase(`/api/conversations/${store.id}/case`)),
  },
  {
    name: 'end', icon: 'bi-box-arrow-right', title: 'action.end', key: 'Alt+KeyE',
    when: ({ mine, active }) => active && (mine || isSupervisor()), run: end,
  },
];

export function actionsFor(store) {
  const { conversation, mine } = store;
  const state = conversation.contact?.state;
  const now = {
    store, mine, open: conversation.status === 'OPEN', ended: conversation.status === 'ENDED', active: state === 'ACTIVE',
    waiting: state === 'WAITING' || state === 'OFFERED',
  };
  return all.filter((action) => action.when(now)).map((action) => ({ ...action, run: () => action.run(store) }));
}
