import { html } from 'lit';
import { desk, onDesk } from './desk.js';
import { errorToast, toast } from './dialog.js';
import { HyElement } from './element.js';
import { pick, t } from './i18n.js';
import { me, onMe, setState } from './me.js';
import { openMenu } from './menu.js';
import { duration, everySecond, secondsSince } from './time.js';

/** Reasons for which the system itself sets somebody away or offline. */
const BY_ITSELF = { missed: () => t('agentState.missed'), lost: () => t('agentState.lost') };

const TONES = { ONLINE: 'green', AWAY: 'amber', OFFLINE: 'grey' };

export const stateName = ({ state, reason } = {}) => (state !== 'ONLINE' && reason
  ? BY_ITSELF[reason]?.() ?? (pick(me.awayReasons.find((each) => each.code === reason)) || t(`agentState.${state}`))
  : t(`agentState.${state ?? 'OFFLINE'}`));

/** What a member of staff may choose, as menu items. */
export function stateChoices() {
  const choose = (state, reason) => async () => {
    try {
      await setState(state, reason);
    } catch (problem) {
      errorToast(problem);
    }
  };
  const is = (state, reason = null) => me.state?.state === state && (me.state?.reason ?? null) === reason;
  return [
    { text: t('agentState.ONLINE'), icon: 'bi-circle-fill hy-text-green', checked: is('ONLINE'), run: choose('ONLINE') },
    ...me.awayReasons.map((reason) => ({
      text: pick(reason), icon: 'bi-dash-circle-fill hy-text-amber', checked: is('AWAY', reason.code),
      run: choose('AWAY', reason.code),
    })),
    { text: t('agentState.OFFLINE'), icon: 'bi-circle', checked: is('OFFLINE'), run: choose('OFFLINE') },
  ];
}

/** My state with its timer, and what my contacts are doing: two different things, both shown. */
class StateButton extends HyElement {
  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onMe(() => this.requestUpdate()));
    this.whileHere(onDesk('rows', () => this.requestUpdate()));
    this.whileHere(onDesk('kept', () => this.requestUpdate()));
    this.whileHere(everySecond(() => this.requestUpdate()));
    if (me.state?.state !== 'ONLINE' && BY_ITSELF[me.state?.reason]) this.#offerReturn();
  }

  /** She is here again, but only she knows whether she is ready. */
  #offerReturn() {
    toast(t(`agentState.${me.state.reason}Back`), 'amber', {
      seconds: 20, action: { text: t('agentState.goOnline'), run: () => setState('ONLINE').catch(errorToast) },
    });
  }

  render() {
    const state = me.state ?? {};
    const contacts = [...desk.rows.values()].map((row) => row.contact?.state);
    const active = contacts.filter((each) => each === 'ACTIVE').length;
    const wrapping = contacts.filter((each) => each === 'WRAPPING').length;
    return html`
      <button type="button" class="hy-state" aria-haspopup="menu" title=${t('agentState.choose')}
          @click=${(event) => openMenu(event.currentTarget, stateChoices())}>
        <i class="hy-dot hy-solid-${TONES[state.state] ?? 'grey'}" aria-hidden="true"></i>
        <strong>${stateName(state)}</strong>
        ${state.since ? html`<span class="hy-figure">${duration(secondsSince(state.since))}</span>` : ''}
        <i class="bi bi-chevron-down small" aria-hidden="true"></i>
      </button>
      ${active > 0 ? html`<hy-chip tone="green" icon="bi-chat-fill" .text=${t('bar.active', { n: active })}></hy-chip>` : ''}
      ${wrapping > 0 ? html`<hy-chip tone="amber" icon="bi-pencil-square" .text=${t('bar.wrapping', { n: wrapping })}></hy-chip>` : ''}
      ${desk.kept ? html`<hy-chip tone="amber" icon="bi-person-raised-hand" title=${t('bar.keptHint')} .text=${t('bar.kept')}></hy-chip>` : ''}`;
  }
}
customElements.define('hy-state-button', StateButton);
