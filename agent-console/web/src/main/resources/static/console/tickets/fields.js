/** The fields of a ticket's form, in order. A number is how many of six columns it takes. */
export const SERVICES = ['C_WARRANTY', 'A_PAID', 'B_CONTRACT', 'D_INTERNAL'];
export const URGENCIES = ['NORMAL', 'URGENT', 'EMERGENCY'];
export const EXCLUSIONS = ['DAMAGED_BY_PEOPLE', 'LIQUID', 'FALL', 'WRONG_VOLTAGE', 'OPENED_BY_OTHERS', 'WRONG_ACCESSORIES',
  'NATURAL_DISASTER', 'NUMBER_UNREADABLE', 'NO_PROOF_OF_DATE'];

const choice = (name, values, prefix, empty) => ({ name, type: 'select', values, prefix, empty });

export const GROUPS = [
  { title: 'form.who', fields: [
    { name: 'contactName', required: true }, { name: 'phone', type: 'tel', required: true }, { name: 'phone2', type: 'tel' },
    { name: 'province' }, { name: 'city', required: true }, { name: 'district' }, { name: 'address', required: true, size: 'wide' },
  ] },
  { title: 'form.what', fields: [
    { name: 'product', type: 'product', required: true }, { name: 'model' }, { name: 'serialNumber' },
    { name: 'fault', type: 'text', required: true, size: 'wide', hint: 'form.faultHint' },
    { name: 'faultCode' }, choice('kind', ['REPAIR', 'INSTALLATION'], 'kind'), choice('urgency', URGENCIES, 'urgency'),
    { name: 'boughtOn', type: 'date' }, { name: 'invoice' }, { name: 'component', hint: 'form.componentHint' },
    { ...choice('serviceKind', SERVICES, 'service'), size: 'half', label: 'ticket.service' },
    { ...choice('exclusion', EXCLUSIONS, 'exclusion', 'form.noExclusion'), size: 'half' },
  ] },
  { title: 'form.when', fields: [
    { name: 'wishFrom', type: 'datetime-local', label: 'form.wish', size: 'half' }, { name: 'wishTo', type: 'datetime-local', size: 'half' },
    { name: 'promisedAt', type: 'datetime-local', size: 'half', onlyNew: true }, { name: 'chargeCents', type: 'money', label: 'form.charge', size: 'half' },
  ] },
];
