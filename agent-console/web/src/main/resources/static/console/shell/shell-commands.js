import { muted, setMuted } from './alert.js';
import { locale, setLocale, t } from './i18n.js';
import { openKeyHelp } from './key-help.js';
import { myPages } from './rail.js';
import { go } from './router.js';
import { stateChoices } from './state-button.js';
import { setTheme, THEMES } from './theme.js';

/** What the shell itself offers in the command list: pages, my state, looks, help, leaving. */
export const shellCommands = (signOut) => () => [
  ...myPages().map((page) => ({
    group: t('commands.pages'), icon: page.icon, title: t(page.title), run: () => go(page.path),
  })),
  ...stateChoices().map((choice) => ({
    group: t('commands.state'), icon: choice.icon, title: choice.text, run: choice.run,
  })),
  ...THEMES.map((name) => ({
    group: t('commands.looks'), icon: 'bi-palette', title: `${t('bar.theme')}: ${t(`theme.${name}`)}`,
    run: () => setTheme(name),
  })),
  {
    group: t('commands.looks'), icon: 'bi-translate', title: locale() === 'en' ? '切换为中文' : 'Switch to English',
    run: () => setLocale(locale() === 'en' ? 'zh-CN' : 'en'),
  },
  {
    group: t('commands.looks'), icon: 'bi-bell', title: t(muted() ? 'bar.unmute' : 'bar.mute'),
    run: () => setMuted(!muted()),
  },
  { group: t('commands.other'), icon: 'bi-keyboard', title: t('keys.title'), hint: '?', run: openKeyHelp },
  { group: t('commands.other'), icon: 'bi-box-arrow-right', title: t('bar.signOut'), run: signOut },
];
