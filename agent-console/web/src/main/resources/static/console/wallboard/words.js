import { locale, t } from '../shell/i18n.js';
import { stateName } from '../shell/state-button.js';

/** 93.4 → 93 %, null → –. */
export const perCent = (value) => (value === null || value === undefined ? '–' : `${Math.round(value)}%`);

export const queueName = (queue) => (locale() === 'en' ? queue.nameEn || queue.name : queue.name);

/** What she does, or her state when she does nothing. */
export function doingWords(agent) {
  if (agent.doing === 'IDLE') return stateName(agent);
  const words = t(`doing.${agent.onPhone && agent.doing === 'TALKING' ? 'CALL' : agent.doing}`);
  return agent.state === 'ONLINE' ? words : `${words} · ${stateName(agent)}`;
}

/** Green free, blue at work, amber away or wrapping up, grey gone. */
export function agentTone(agent) {
  if (agent.doing === 'WRAPPING') return 'amber';
  if (agent.doing !== 'IDLE') return 'blue';
  return { ONLINE: 'green', AWAY: 'amber' }[agent.state] ?? 'grey';
}

export const agentIcon = (agent) => ({
  TALKING: agent.onPhone ? 'bi-telephone-fill' : 'bi-chat-dots-fill', OFFERED: 'bi-bell-fill', WRAPPING: 'bi-pencil-square',
}[agent.doing] ?? { ONLINE: 'bi-check-circle-fill', AWAY: 'bi-cup-hot-fill' }[agent.state] ?? 'bi-circle');
