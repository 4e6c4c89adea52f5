import { html } from 'lit';
import { t } from '../../shell/i18n.js';

export const chip = (tone, key, params) => html`<hy-chip tone=${tone} .text=${t(key, params)}></hy-chip>`;
export const onOff = (on) => chip(on ? 'green' : 'grey', on ? 'settings.on' : 'settings.off');
export const onOffText = (on) => t(on ? 'settings.on' : 'settings.off');
