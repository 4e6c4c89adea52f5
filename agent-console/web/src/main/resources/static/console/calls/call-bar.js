import { html } from 'lit';
import { post } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { addMessages, t } from '../shell/i18n.js';
import { isSupervisor, me } from '../shell/me.js';
import { styles } from '../shell/page.js';
import { duration, everySecond, secondsSince } from '../shell/time.js';
import messages from './messages.js';
import { openConsult, openKeypad, openCallTransfer } from './dialogs.js';

addMessages(messages);
styles(new URL('./calls.css', import.meta.url));

const MODES = [['LISTEN', 'bi-headphones'], ['WHISPER', 'bi-mic'], ['BARGE', 'bi-people']];

/** The call of a conversation: how long, who is on the line, and what its agent can do with it. */
class CallBar extends HyElement {
  static properties = { store: { attribute: false }, version: {}, busy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(everySecond(() => this.requestUpdate()));
  }

  get call() {
    return this.store.call;
  }

  async #take(step, body) {
    if (this.busy) return;
    this.busy = step;
    try {
      this.store.hearCall(await post(`/api/conversations/${this.store.id}/call/${step}`, body));
    } catch (problem) {
      errorToast(problem);
    } finally {
      this.busy = null;
    }
  }

  async #hangUp() {
    if (this.call.outgoing) {
      await this.#take('hang-up');
      return;
    }
    try {
      await post(`/api/conversations/${this.store.id}/end`);
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    const { call } = this;
    if (!call) return '';
    if (call.stage === 'OVER') return this.#last(call);
    const hers = call.people.find((one) => one.role === 'AGENT');
    const third = call.people.find((one) => one.role === 'CONSULTED');
    const talking = call.stage === 'TALKING';
    return html`
      <section class="hy-call-bar" aria-label=${t('call.label')}>
        <div class="hy-call-row">
          <span class="hy-call-state" role="status"><i class="bi ${talking ? 'bi-telephone-fill' : 'bi-telephone'}" aria-hidden="true"></i>
            ${this.#stage(call, hers)}
            ${call.talkAt && talking ? html`<time class="hy-figure">${duration(secondsSince(call.talkAt))}</time>` : ''}</span>
          ${this.#chips(call, hers)}
          ${talking && hers && this.store.mine ? this.#controls(call, hers, third) : ''}
          ${!talking && call.outgoing && this.store.mine ? html`<div class="hy-call-controls">${this.#hangUpButton()}</div>` : ''}
        </div>
        ${third && talking ? this.#third(third) : ''}
        ${talking && hers && !this.store.mine && isSupervisor() ? this.#supervision(call) : ''}
      </section>`;
  }

  /** How a call of ours ended, while its conversation goes on. */
  #last({ outgoing, outcome }) {
    if (!outgoing || !outcome || this.store.conversation.status !== 'OPEN') return '';
    return html`<section class="hy-call-bar hy-call-past"><div class="hy-call-row" role="status"><i class="bi bi-telephone-outbound" aria-hidden="true"></i>
      ${t('callOut.last', { outcome: t(`callOutcome.${outcome}`) })}</div></section>`;
  }

  /** What a supervisor can do in a talk of others. */
  #supervision(call) {
    const own = call.people.find((one) => one.role === 'SUPERVISOR' && one.agent === me.agent?.id);
    const mode = own && (own.coaches ? 'WHISPER' : own.muted ? 'LISTEN' : 'BARGE');
    return html`<div class="hy-call-row hy-call-third">
      ${own ? html`<hy-chip tone=${own.state === 'ACCEPTED' ? 'green' : 'blue'} icon="bi-headphones" .text=${t(own.state === 'ACCEPTED'
        ? `supervise.is${mode}` : 'supervise.ringing')}></hy-chip>` : ''}
      <div class="hy-call-controls">
        ${MODES.map(([name, icon]) => html`<button type="button" class="btn btn-sm ${mode === name ? 'btn-secondary' : 'btn-outline-secondary'}"
          aria-pressed=${mode === name} ?disabled=${!!this.busy} @click=${() => this.#take('supervise', { mode: name })}><i class="bi ${icon}"
          aria-hidden="true"></i><span>${t(`supervise.${name}`)}</span></button>`)}
        ${own ? html`<button type="button" class="btn btn-sm btn-outline-danger" @click=${() => this.#take('supervise/leave')}>${t('supervise.leave')}</button>` : ''}
      </div></div>`;
  }

  #stage(call, hers) {
    if (call.outgoing && call.stage === 'RINGING') return t('call.stage.outRINGING');
    if (call.stage === 'RINGING' && hers && hers.agent !== me.agent?.id) return t('call.ringing', { name: hers.name });
    return t(`call.stage.${call.stage}`);
  }

  #chips(call, hers) {
    return html`
      ${call.trouble ? html`<hy-chip tone="red" icon="bi-exclamation-triangle" .text=${t('call.trouble')}></hy-chip>` : ''}
      ${this.store.mine ? this.#supervised(call) : ''}
      ${call.pending && !call.trouble ? html`<hy-chip tone="grey" icon="bi-hourglass-split" .text=${t('call.pending')}></hy-chip>` : ''}
      ${this.#dialQueue(call)}
      ${call.held ? html`<hy-chip tone="amber" icon="bi-music-note-beamed" .text=${t('call.held')}></hy-chip>` : ''}
      ${hers?.muted ? html`<hy-chip tone="amber" icon="bi-mic-mute" .text=${t('call.muted')}></hy-chip>` : ''}
      ${call.people.some((one) => one.by === 'MACHINE') ? html`<hy-chip tone="amber" icon="bi-voicemail" .text=${t('callOut.machine')}></hy-chip>` : ''}
      ${call.paused ? html`<hy-chip tone="amber" icon="bi-record-circle" .text=${t('call.paused')}></hy-chip>` : ''}`;
  }

  /** The provider takes so many calls a second from us. */
  #dialQueue(call) {
    const next = call.people.find((one) => one.ahead > 0);
    return next ? html`<hy-chip tone="blue" icon="bi-hourglass-split" .text=${t('call.ahead', { n: next.ahead })}></hy-chip>` : '';
  }

  /** Who only listens is not told. */
  #supervised(call) {
    const other = call.people.find((one) => one.role === 'SUPERVISOR' && one.state === 'ACCEPTED' && !one.muted);
    return other ? html`<hy-chip tone="blue" icon="bi-headphones" .text=${t(other.coaches ? 'supervise.whispers' : 'supervise.barges',
      { name: other.name })}></hy-chip>` : '';
  }

  #controls(call, hers, third) {
    const busyWithThird = third && third.state !== 'ENDED';
    return html`<div class="hy-call-controls" role="toolbar" aria-label=${t('call.label')}>
      ${this.#button(hers.muted ? 'unmute' : 'mute', hers.muted ? 'bi-mic' : 'bi-mic-mute', hers.muted, () => this.#take(hers.muted ? 'unmute' : 'mute'))}
      ${busyWithThird ? '' : this.#button(call.held ? 'resume' : 'hold', call.held ? 'bi-play-fill' : 'bi-pause-fill', call.held,
        () => this.#take(call.held ? 'resume' : 'hold'))}
      ${busyWithThird ? '' : this.#button('consult', 'bi-person-plus', false, () => openConsult(this.store))}
      ${busyWithThird ? '' : this.#button('transfer', 'bi-telephone-forward', false, () => openCallTransfer(this.store))}
      ${this.#button(call.paused ? 'record' : 'pause', 'bi-record-circle', call.paused,
        () => this.#take(call.paused ? 'resume-recording' : 'pause-recording'))}
      ${call.outgoing ? this.#button('keypad', 'bi-grid-3x3-gap', false, () => openKeypad(this.store, { name: call.number })) : ''}
      ${this.#hangUpButton()}
    </div>`;
  }

  #hangUpButton() {
    return html`<button type="button" class="btn btn-sm btn-danger" @click=${() => this.#hangUp()}><i class="bi bi-telephone-x-fill"
      aria-hidden="true"></i><span>${t('call.hangUp')}</span></button>`;
  }

  #button(name, icon, on, run) {
    return html`<button type="button" class="btn btn-sm ${on ? 'btn-secondary' : 'btn-outline-secondary'}" data-step=${name}
      title=${t(`call.${name}`)} ?disabled=${!!this.busy} @click=${run}><i class="bi ${icon}" aria-hidden="true"></i><span>${t(`call.${name}`)}</span></button>`;
  }

  #third(third) {
    const there = third.state === 'ACCEPTED';
    return html`<div class="hy-call-row hy-call-third">
      <span class="hy-call-state"><i class="bi bi-person-lines-fill" aria-hidden="true"></i> ${third.name}</span>
      <hy-chip tone=${there ? 'green' : third.state === 'ENDED' ? 'grey' : 'blue'} icon="" .text=${t(`call.third.${third.state}`)}></hy-chip>
      ${there && third.held ? html`<hy-chip tone="amber" icon="bi-music-note-beamed" .text=${t('call.third.held')}></hy-chip>` : ''}
      ${third.completes && !there && third.state !== 'ENDED' ? html`<hy-chip tone="blue" icon="bi-telephone-forward" .text=${t('call.third.completes')}></hy-chip>` : ''}
      ${this.store.mine && third.state !== 'ENDED' ? html`<div class="hy-call-controls">
        ${there ? html`
          ${this.#button('complete', 'bi-check2-circle', false, () => this.#take('consult/complete'))}
          ${this.#button('swap', 'bi-arrow-left-right', false, () => this.#take('consult/swap'))}
          ${this.#button('join', 'bi-people', false, () => this.#take('consult/join'))}
          ${third.agent ? '' : this.#button('keypad', 'bi-grid-3x3-gap', false, () => openKeypad(this.store, third))}` : ''}
        ${this.#button(there ? 'return' : 'returnRinging', 'bi-arrow-return-left', false, () => this.#take('consult/return'))}
      </div>` : ''}
    </div>`;
  }
}
customElements.define('hy-call-bar', CallBar);
