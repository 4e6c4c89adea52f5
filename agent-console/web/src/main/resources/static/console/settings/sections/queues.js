import { html } from 'lit';
import { get } from '../../shell/api.js';
import { t } from '../../shell/i18n.js';
import { durationWords } from '../../shell/time.js';
import { named } from '../fields.js';
import { hoursWords } from '../hours-field.js';
import { readSkillNames, skillName } from '../skill-names.js';
import { chip } from './chips.js';

const own = (path) => path.split('.').at(-1);
const number = (name, more = {}) => ({ name, type: 'number', label: `queue.${own(name)}`, help: `queue.${own(name)}Help`, ...more });
const seconds = (name, more = {}) => number(name, { unit: 'settings.seconds', ...more });
const choice = (name, values, more = {}) => ({
  name, type: 'select', label: `queue.${own(name)}`, help: `queue.${own(name)}Help`, options: values.map((value) => ({ value, label: `queue.${own(name)}.${value}` })), ...more,
});
const languages = ({ skills }) => named(skills.filter((skill) => skill.code.startsWith('lang-')), 'code').map((each) => ({ ...each, value: each.value.slice(5) }));

export default {
  path: 'queues', what: 'QUEUE', icon: 'bi-people', title: 'settings.queues', one: 'settings.queue',
  url: '/api/settings/queues', key: 'id', width: 760, deleteText: 'queue.deleteText',
  row: ({ queue, waiting = 0, agents = 0 }) => ({ ...queue, waiting, agents }),
  name: (row) => row.name, off: (row) => !row.enabled,
  before: readSkillNames,
  columns: [
    { title: 'field.name', text: (row) => row.name, cell: (row) => html`<strong>${row.name}</strong> ${row.enabled ? '' : chip('grey', 'settings.off')}
      <div class="hy-setting-sub">${row.nameEn} · ${row.code}</div>` },
    { title: 'queue.hours', cell: (row) => hoursWords(row.hours) },
    { title: 'queue.targetSeconds', cell: (row) => (row.targetSeconds % 60 === 0 ? durationWords(row.targetSeconds) : t('time.seconds', { n: row.targetSeconds })), look: 'hy-figure' },
    { title: 'field.skills', cell: (row) => row.routing.rings[0].skills.map((each) => `${skillName(each.skill)} ${each.level}+`).join('、') || '–' },
    { title: 'queue.agents', cell: (row) => row.agents, look: 'hy-figure text-end' },
    { title: 'queue.waiting', cell: (row) => row.waiting, look: 'hy-figure text-end' },
  ],
  fresh: {
    code: '', name: '', nameEn: '', enabled: true, offeredOnWeb: true, languages: [], hours: { always: true }, targetSeconds: 60, wrapUpSeconds: 60,
    routing: { order: 'LONGEST_IDLE', ties: [], packTo: 2, drains: true, strictPriority: 0, ownerSeconds: 60, preferredSeconds: 30,
      rings: [{ afterSeconds: 0, skills: [], reserve: 0 }] },
    offers: { callSeconds: 20, chatSeconds: 30, messageSeconds: 60, callbackSeconds: 30, declinedSeconds: 30, missedSeconds: 30, leftSeconds: 30,
      missesUntilAway: 2, atOnce: 1 },
    limits: { maxWaiting: 1000, maxWaitSeconds: 3600, overflowQueueId: null, overflowAfterSeconds: 180, whenNobody: 'WAIT', whenClosed: 'TURN_AWAY',
      whenAgentLeaves: 'RETURN' },
    announcing: { everySeconds: 5, handlingSeconds: 300 },
  },
  toSend: ({ waiting, agents, ...queue }) => queue,
  async load() {
    const [skills, queues] = await Promise.all([get('/api/settings/skills'), get('/api/settings/queues')]);
    return { skills: skills.items, queues: queues.items.map((each) => each.queue) };
  },
  tabs: [
    { title: 'queue.tab.basic', hint: 'queue.tab.basicHint', groups: [
      { fields: [
        { name: 'name', type: 'text', label: 'field.name', max: 40 }, { name: 'nameEn', type: 'text', label: 'field.nameEn', max: 60 },
        { name: 'code', type: 'text', label: 'field.code', max: 40, once: true, help: 'field.codeHelp' },
        { name: 'languages', type: 'checks', label: 'queue.languages', help: 'queue.languagesHelp', options: languages },
        { name: 'enabled', type: 'flag', label: 'field.enabled', help: 'queue.enabledHelp' },
        { name: 'offeredOnWeb', type: 'flag', label: 'queue.offeredOnWeb', help: 'queue.offeredOnWebHelp' },
        seconds('targetSeconds', { min: 1 }), seconds('wrapUpSeconds'),
      ] },
      { title: 'queue.hours', fields: [{ name: 'hours', type: 'hours', label: 'queue.hours', help: 'queue.hoursHelp', wide: true }] },
    ] },
    { title: 'queue.tab.routing', hint: 'queue.tab.routingHint', groups: [
      { title: 'queue.rings', fields: [{ name: 'routing.rings', type: 'rings', label: 'queue.ringsLabel', wide: true, help: 'queue.ringsHelp',
        options: ({ skills }) => named(skills, 'code') }] },
      { title: 'queue.whom', fields: [
        choice('routing.order', ['LONGEST_IDLE', 'LEAST_BUSY', 'ROUND_ROBIN', 'FEWEST_TODAY']),
        { name: 'routing.ties', type: 'select', several: true, none: 'queue.ties.none', label: 'queue.ties', help: 'queue.tiesHelp',
          options: ['GRADE', 'LEVEL', 'GRADE,LEVEL', 'LEVEL,GRADE'].map((value) => ({ value, label: `queue.ties.${value}` })) },
        number('routing.packTo'),
        { name: 'routing.drains', type: 'flag', label: 'queue.drains', help: 'queue.drainsHelp' },
      ] },
      { title: 'queue.known', fields: [
        seconds('routing.ownerSeconds'), seconds('routing.preferredSeconds'), number('routing.strictPriority'),
      ] },
    ] },
    { title: 'queue.tab.offers', hint: 'queue.tab.offersHint', groups: [
      { title: 'queue.ringing', fields: [
        seconds('offers.callSeconds', { min: 5, help: null }), seconds('offers.chatSeconds', { min: 5, help: null }),
        seconds('offers.messageSeconds', { min: 5, help: null }), seconds('offers.callbackSeconds', { min: 5, help: null }),
      ] },
      { title: 'queue.coolDown', fields: [
        seconds('offers.declinedSeconds'), seconds('offers.missedSeconds'), seconds('offers.leftSeconds'),
        number('offers.missesUntilAway', { unit: 'settings.times' }), number('offers.atOnce', { min: 1, unit: 'settings.people' }),
      ] },
    ] },
    { title: 'queue.tab.limits', hint: 'queue.tab.limitsHint', groups: [
      { fields: [
        number('limits.maxWaiting', { unit: 'settings.people' }), seconds('limits.maxWaitSeconds', { min: 1 }),
        { name: 'limits.overflowQueueId', type: 'select', numeric: true, none: 'queue.noOverflow', label: 'queue.overflowQueueId', help: 'queue.overflowHelp',
          options: ({ queues }, value) => named(queues.filter((queue) => queue.enabled && queue.id !== value.id), 'id') },
        seconds('limits.overflowAfterSeconds', { min: 1, help: null, when: (value) => value.limits.overflowQueueId !== null }),
        choice('limits.whenNobody', ['WAIT', 'OVERFLOW', 'TURN_AWAY']),
        choice('limits.whenClosed', ['TURN_AWAY', 'KEEP_WAITING']),
        choice('limits.whenAgentLeaves', ['RETURN', 'STAY']),
      ] },
      { title: 'queue.announcing', fields: [seconds('announcing.everySeconds'), seconds('announcing.handlingSeconds', { min: 1 })] },
    ] },
  ],
};
