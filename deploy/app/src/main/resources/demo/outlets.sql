insert into outlet (name, name_en, phone, address) values
    ('朝阳服务网点', 'Chaoyang service point', '010-5550-0101', '北京市朝阳区建国路 88 号'),
    ('海淀服务网点', 'Haidian service point',  '010-5550-0102', '北京市海淀区中关村南大街 5 号'),
    ('浦东服务网点', 'Pudong service point',   '021-5550-0103', '上海市浦东新区张杨路 500 号'),
    ('天河服务网点', 'Tianhe service point',   '020-5550-0104', '广州市天河区体育西路 103 号');

insert into outlet_coverage (outlet_id, city, district, suburb)
    select o.id, c.city, c.district, c.suburb from outlet o
    join (values
        ('朝阳服务网点', '北京市', '朝阳区', false), ('朝阳服务网点', '北京市', '东城区', false), ('朝阳服务网点', '北京市', '通州区', true),
        ('海淀服务网点', '北京市', '海淀区', false), ('海淀服务网点', '北京市', '西城区', false), ('海淀服务网点', '北京市', '昌平区', true),
        ('浦东服务网点', '上海市', '', false), ('天河服务网点', '广州市', '', false)) as c (outlet, city, district, suburb) on c.outlet = o.name;

insert into technician (outlet_id, name, phone)
    select o.id, t.name, t.phone from outlet o
    join (values
        ('朝阳服务网点', '刘军', '13800000001'), ('朝阳服务网点', '马超', '13800000002'),
        ('海淀服务网点', '高峰', '13800000003'), ('海淀服务网点', '林涛', '13800000004'),
        ('浦东服务网点', '徐斌', '13800000005'), ('天河服务网点', '黄辉', '13800000006')) as t (outlet, name, phone) on t.outlet = o.name;

insert into technician_trade (technician_id, trade, level)
    select t.id, r.trade, r.level from technician t
    join (values
        ('刘军', 'air-conditioner', 5), ('刘军', 'refrigerator', 4), ('马超', 'washing-machine', 4), ('马超', 'gas-water-heater', 3),
        ('马超', 'electric-water-heater', 4), ('高峰', 'air-conditioner', 4), ('高峰', 'washing-machine', 3), ('林涛', 'refrigerator', 5),
        ('林涛', 'solar-water-heater', 4), ('徐斌', 'air-conditioner', 3), ('徐斌', 'washing-machine', 4), ('徐斌', 'refrigerator', 3),
        ('黄辉', 'air-conditioner', 4), ('黄辉', 'gas-water-heater', 4), ('黄辉', 'electric-water-heater', 3)) as r (name, trade, level)
      on r.name = t.name;
