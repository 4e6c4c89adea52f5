import { html } from 'lit';

export default {
  path: 'canned-replies', what: 'CANNED_REPLY', icon: 'bi-lightning', title: 'settings.cannedReplies', one: 'settings.cannedReply',
  url: '/api/settings/canned-replies', key: 'id', name: (row) => row.title, fresh: { shortcut: '', title: '', text: '' },
  columns: [
    { title: 'canned.shortcut', text: (row) => `/${row.shortcut}`, cell: (row) => html`<code>/${row.shortcut}</code>`, look: 'text-nowrap' },
    { title: 'canned.title', cell: (row) => row.title },
    { title: 'canned.text', text: (row) => row.text, cell: (row) => html`<div class="hy-setting-clip" title=${row.text}>${row.text}</div>` },
  ],
  fields: [
    { name: 'shortcut', type: 'text', label: 'canned.shortcut', max: 30, help: 'canned.shortcutHelp' },
    { name: 'title', type: 'text', label: 'canned.title', max: 60 },
    { name: 'text', type: 'area', label: 'canned.text', max: 2000, rows: 6, wide: true, help: 'canned.textHelp' },
  ],
};
