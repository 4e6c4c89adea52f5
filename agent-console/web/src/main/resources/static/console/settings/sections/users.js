import { html } from 'lit';
import { get, post } from '../../shell/api.js';
import { confirm } from '../../shell/dialog.js';
import { t } from '../../shell/i18n.js';
import { CHANNELS } from '../agent-fields.js';
import { named } from '../fields.js';
import { showOnce } from '../show-once.js';
import { readSkillNames, skillName } from '../skill-names.js';
import { chip } from './chips.js';

const ROLES = ['AGENT', 'SUPERVISOR', 'EDITOR', 'DISPATCHER', 'TECHNICIAN', 'ADMIN'];
const GRADES = ['TRAINEE', 'REGULAR', 'SENIOR', 'LEAD', 'MANAGER'];
const roles = (row) => ROLES.filter((role) => row.roles.includes(role)).map((role) => t(`role.${role}`)).join('、');

export default {
  path: 'users', what: 'USER', icon: 'bi-person-badge', title: 'settings.users', one: 'settings.user', roles: ['ADMIN'],
  url: '/api/settings/users', key: 'id', width: 760, canDelete: false, name: (row) => row.name, off: (row) => !row.enabled,
  before: readSkillNames,
  columns: [
    { title: 'field.name', text: (row) => `${row.name} ${row.login}`, cell: (row) => html`<strong>${row.name}</strong>
      ${row.enabled ? '' : chip('grey', 'user.disabled')}<div class="hy-setting-sub">${row.login}</div>` },
    { title: 'user.grade', cell: (row) => t(`grade.${row.grade}`) },
    { title: 'user.roles', cell: roles },
    { title: 'field.skills', cell: (row) => row.skills.map((each) => `${skillName(each.skill)} ${each.level}`).join('、') || '–' },
    { title: 'user.queues', cell: (row) => row.queues.length, look: 'hy-figure text-end' },
    { title: 'user.maxChats', cell: (row) => row.capacity.channels.CHAT.atMost, look: 'hy-figure text-end' },
  ],
  fresh: {
    login: '', name: '', grade: 'REGULAR', roles: ['AGENT'], enabled: true, phone: '', skills: [], queues: [],
    capacity: { units: 100, interrupts: {}, channels: {
      PHONE: { units: 100, atMost: 1 }, CHAT: { units: 25, atMost: 4 }, MESSAGING: { units: 25, atMost: 4 }, CALLBACK: { units: 100, atMost: 1 },
    } },
  },
  async load() {
    const [skills, queues] = await Promise.all([get('/api/settings/skills'), get('/api/settings/queues')]);
    return { skills: skills.items, queues: queues.items.map((each) => each.queue) };
  },
  tabs: [
    { title: 'user.tab.basic', groups: [{ fields: [
      { name: 'name', type: 'text', label: 'user.name', max: 40, help: 'user.nameHelp' },
      { name: 'login', type: 'text', label: 'user.login', max: 40 },
      { name: 'grade', type: 'select', label: 'user.grade', help: 'user.gradeHelp', options: GRADES.map((value) => ({ value, label: `grade.${value}` })) },
      { name: 'phone', type: 'text', label: 'user.phone', max: 25, help: 'user.phoneHelp' },
      { name: 'roles', type: 'checks', label: 'user.roles', wide: true, options: ROLES.map((value) => ({ value, label: `role.${value}` })) },
      { name: 'enabled', type: 'flag', label: 'user.enabled', help: 'user.enabledHelp' },
    ] }] },
    { title: 'user.tab.queues', hint: 'user.tab.queuesHint', groups: [{ fields: [
      { name: 'queues', type: 'served', label: 'user.queues', help: 'user.queuesHelp', wide: true, options: ({ queues }) => named(queues, 'id') },
      { name: 'skills', type: 'levels', label: 'field.skills', wide: true, help: 'user.skillsHelp', options: ({ skills }) => named(skills, 'code') },
    ] }] },
    { title: 'user.tab.capacity', hint: 'user.tab.capacityHint', groups: [
      { fields: [
        { name: 'capacity.units', type: 'number', label: 'user.capacity', help: 'user.capacityHelp', wide: true },
        ...CHANNELS.map((channel) => ({ name: `capacity.channels.${channel}`, type: 'share', label: `settings.channel.${channel}` })),
      ] },
      { title: 'user.interrupts', fields: [
        { name: 'capacity.interrupts', type: 'matrix', label: 'user.interruptsLabel', help: 'user.interruptsHelp', wide: true },
      ] },
    ] },
  ],
  actions: (row) => [{
    text: t('user.resetPassword'), icon: 'bi-key', run: async () => {
      if (!(await confirm(t('user.resetText', { name: row.name }), { yes: t('user.resetPassword') }))) return;
      const { password } = await post(`/api/settings/users/${row.id}/password`, {});
      await showOnce(password, t('user.passwordOf', { name: row.name }), t('user.passwordHint'));
    },
  }],
  async afterSave(saved) {
    if (saved.password) await showOnce(saved.password, t('user.passwordOf', { name: saved.user.name }), t('user.passwordHint'));
  },
};
