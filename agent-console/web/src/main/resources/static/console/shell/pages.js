/**
 * The table of pages. `load` brings the module that defines `tag`. `roles`: who sees it (nothing: everyone).
 * `badge` brings a module whose startBadge(set) keeps the number on the rail: set(count, 'red'|'amber'|'blue').
 */
export const pages = [
  {
    path: 'conversations', icon: 'bi-chat-dots', title: 'page.conversations', tag: 'hy-conversations',
    load: () => import('../conversations/page.js'), badge: () => import('../conversations/badge.js'),
    roles: ['AGENT', 'SUPERVISOR', 'ADMIN'],
  },
  {
    path: 'tickets', icon: 'bi-tools', title: 'page.tickets', tag: 'hy-tickets',
    load: () => import('../tickets/page.js'),
  },
  {
    path: 'callbacks', icon: 'bi-telephone-outbound', title: 'page.callbacks', tag: 'hy-callbacks',
    load: () => import('../callbacks/page.js'), roles: ['AGENT', 'SUPERVISOR', 'ADMIN'],
  },
  {
    path: 'knowledge', icon: 'bi-journal-text', title: 'page.knowledge', tag: 'hy-knowledge',
    load: () => import('../knowledge/page.js'), badge: () => import('../knowledge/badge.js'),
  },
  {
    path: 'wallboard', icon: 'bi-speedometer2', title: 'page.wallboard', tag: 'hy-wallboard',
    load: () => import('../wallboard/page.js'), roles: ['SUPERVISOR', 'ADMIN'],
  },
  {
    path: 'reports', icon: 'bi-clipboard-data', title: 'page.reports', tag: 'hy-reports',
    load: () => import('../reports/page.js'), roles: ['SUPERVISOR', 'ADMIN'],
  },
  {
    path: 'staffing', icon: 'bi-people', title: 'page.staffing', tag: 'hy-staffing',
    load: () => import('../staffing/page.js'), roles: ['SUPERVISOR', 'ADMIN'],
  },
  {
    path: 'settings', icon: 'bi-gear', title: 'page.settings', tag: 'hy-settings',
    load: () => import('../settings/page.js'), roles: ['SUPERVISOR', 'ADMIN'],
  },
];
