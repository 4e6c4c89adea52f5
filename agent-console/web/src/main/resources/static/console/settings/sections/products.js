import { html } from 'lit';

export default {
  path: 'products', what: 'PRODUCT', icon: 'bi-box-seam', title: 'settings.products', one: 'settings.product',
  url: '/api/settings/products', key: 'code', name: (row) => row.name, fresh: { code: '', name: '', nameEn: '', sort: 100 },
  columns: [
    { title: 'product.sort', cell: (row) => row.sort, look: 'hy-figure' },
    { title: 'field.name', text: (row) => row.name, cell: (row) => html`<strong>${row.name}</strong><div class="hy-setting-sub">${row.nameEn}</div>` },
    { title: 'field.code', cell: (row) => row.code },
  ],
  fields: [
    { name: 'name', type: 'text', label: 'field.name', max: 40 }, { name: 'nameEn', type: 'text', label: 'field.nameEn', max: 60 },
    { name: 'code', type: 'text', label: 'field.code', max: 40, once: true, help: 'field.codeHelp' },
    { name: 'sort', type: 'number', label: 'product.sort', help: 'product.sortHelp' },
  ],
};
