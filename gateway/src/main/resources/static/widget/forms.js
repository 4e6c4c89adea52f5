import { uuid } from './uuid.js';

/** What the forms do when they are sent. A form keeps its id until it was taken, so that sending it twice is one. */
export class Forms {
  #visit;
  #store;
  #id = uuid();

  constructor(visit, store) {
    this.#visit = visit;
    this.#store = store;
  }

  /** Another form, or the same one anew. */
  fresh() {
    this.#id = uuid();
    this.#store.set({ formProblem: null, sending: false });
  }

  start(form) {
    return this.#send(form, [], body => this.#visit.start(body), { screen: 'chat', overlay: null });
  }

  callMe(form) {
    return this.#send(form, ['phone', 'at'], body => this.#visit.callMe(body), { overlay: { kind: 'done', what: 'callback' } });
  }

  leaveMessage(form) {
    return this.#send(form, ['phone', 'text'], body => this.#visit.leaveMessage(body),
      { overlay: { kind: 'done', what: 'leave' } });
  }

  async rate(form) {
    const given = read(form);
    await this.#try(() => this.#visit.rate(Number(given.degree), given.comment));
  }

  async #send(form, needed, send, then) {
    const given = read(form);
    const wrong = needed.map(field => CHECKS[field](given)).find(Boolean) ?? (given.phone ? CHECKS.phone(given) : null);
    if (wrong) {
      this.#store.set({ formProblem: wrong });
      form.querySelector(`[name=${wrong.field}]`)?.focus();
      return;
    }
    this.#store.set({ carried: { ...this.#store.state.carried, ...given } });
    const { when, ...body } = given;
    const at = when === 'chosen' ? new Date(given.at).toISOString() : undefined;
    await this.#try(async () => {
      await send({ ...body, at, clientId: this.#id });
      this.fresh();
      this.#store.set(then);
    });
  }

  async #try(work) {
    if (this.#store.state.sending) {
      return;
    }
    this.#store.set({ sending: true, formProblem: null });
    try {
      await work();
      this.#store.set({ sending: false });
    } catch (problem) {
      this.#store.set({ sending: false, formProblem: { problem } });
      if (problem.code === 'closed') {
        await this.#visit.begin();
      }
    }
  }
}

function read(form) {
  const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}

const digits = text => (text ?? '').replace(/\D/g, '').length;

/** What must be right before a form is sent; gives the field and the words. */
const CHECKS = {
  phone: given => digits(given.phone) >= 7 && digits(given.phone) <= 15 && /^[\d\s+()-]+$/.test(given.phone)
    ? null : { field: 'phone', key: 'form.phone.wrong' },
  text: given => given.text ? null : { field: 'text', key: 'form.text.missing' },
  at: given => given.when !== 'chosen' || new Date(given.at) > new Date() ? null : { field: 'at', key: 'form.at.wrong' },
};
