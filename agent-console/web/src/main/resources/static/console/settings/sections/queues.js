import { html } from 'lit';
import { get } from '../../shell/api.js';
import { t } from '../../shell/i18n.js';
import { durationWords } from '../../shell/time.js';
import { named } from '../fields.js';
import { hoursWords } from '../hours-field.js';
import { readSkillNames, skillName } from '../skill-names.js';
import { chip } from './chips.js';

const seconds = (name, more = {}) => ({ name, type: 'number', label: `queue.${name}`, unit: 'settings.seconds', ...more });

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
    { title: 'field.skills', cell: (row) => row.skills.map((each) => `${skillName(each.skill)} ${each.level}+`).join('、') || '–' },
    { title: 'queue.agents', cell: (row) => row.agents, look: 'hy-figure text-end' },
    { title: 'queue.waiting', cell: (row) => row.waiting, look: 'hy-figure text-end' },
  ],
  fresh: {
    code: '', name: '', nameEn: '', enabled: true, offeredOnWeb: true, hours: { always: true }, targetSeconds: 60, strictPriority: 0,
    offerSecondsCall: 20, offerSecondsChat: 30, wrapUpSeconds: 60, preferredSeconds: 30, maxWaiting: 1000, maxWaitSeconds: 3600,
    overflowQueueId: null, overflowAfterSeconds: 180, skills: [],
  },
  toSend: ({ waiting, agents, ...queue }) => queue,
  async load() {
    const [skills, queues] = await Promise.all([get('/api/settings/skills'), get('/api/settings/queues')]);
    return { skills: skills.items, queues: queues.items.map((each) => each.queue) };
  },
  groups: [
    { fields: [
      { name: 'name', type: 'text', label: 'field.name', max: 40 }, { name: 'nameEn', type: 'text', label: 'field.nameEn', max: 60 },
      { name: 'code', type: 'text', label: 'field.code', max: 40, once: true, help: 'field.codeHelp' },
      { name: 'enabled', type: 'flag', label: 'field.enabled', help: 'queue.enabledHelp' },
      { name: 'offeredOnWeb', type: 'flag', label: 'queue.offeredOnWeb', help: 'queue.offeredOnWebHelp' },
    ] },
    { title: 'queue.hours', fields: [{ name: 'hours', type: 'hours', label: 'queue.hours', help: 'queue.hoursHelp', wide: true }] },
    { title: 'queue.promise', fields: [
      seconds('targetSeconds', { min: 1, help: 'queue.targetHelp' }),
      { name: 'strictPriority', type: 'number', label: 'queue.strictPriority', help: 'queue.strictPriorityHelp' },
      seconds('offerSecondsCall', { min: 5 }), seconds('offerSecondsChat', { min: 5 }),
      seconds('wrapUpSeconds', { help: 'queue.wrapUpHelp' }), seconds('preferredSeconds', { help: 'queue.preferredHelp' }),
    ] },
    { title: 'queue.limits', fields: [
      { name: 'maxWaiting', type: 'number', label: 'queue.maxWaiting', unit: 'settings.people' }, seconds('maxWaitSeconds', { min: 1 }),
      { name: 'overflowQueueId', type: 'select', numeric: true, none: 'queue.noOverflow', label: 'queue.overflowQueueId', help: 'queue.overflowHelp',
        options: ({ queues }, value) => named(queues.filter((queue) => queue.enabled && queue.id !== value.id), 'id') },
      seconds('overflowAfterSeconds', { min: 1, when: (value) => value.overflowQueueId !== null }),
    ] },
    { title: 'field.skills', fields: [{ name: 'skills', type: 'levels', label: 'queue.skills', wide: true, help: 'queue.skillsHelp',
      options: ({ skills }) => named(skills, 'code') }] },
  ],
};
