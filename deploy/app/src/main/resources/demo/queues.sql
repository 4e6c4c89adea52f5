insert into skill (code, name, name_en) values
    ('air-conditioner', '空调',       'Air conditioner'),
    ('washing-machine', '洗衣机',     'Washing machine'),
    ('refrigerator',    '冰箱',       'Refrigerator'),
    ('water-heater',    '热水器',     'Water heater'),
    ('digital',         '手机与路由器', 'Phones and routers'),
    ('complaint',       '投诉处理',   'Complaints'),
    ('lang-en',         '英语',       'English'),
    ('lang-yue',        '粤语',       'Cantonese');

-- The general queue takes whoever finds no other, at any hour; complaints are heard by day.
insert into queue (code, name, name_en, hours, target_seconds) values
    ('after-sales',     '售后热线', 'After-sales',           '{"always": true}', 60),
    ('air-conditioner', '空调',     'Air conditioners',      '{"always": true}', 60),
    ('washing-machine', '洗衣机',   'Washing machines',      '{"always": true}', 60),
    ('refrigerator',    '冰箱',     'Refrigerators',         '{"always": true}', 60),
    ('water-heater',    '热水器',   'Water heaters',         '{"always": true}', 45),
    ('digital',         '手机与路由器', 'Phones and routers', '{"always": true}', 90),
    ('complaint',       '投诉与建议', 'Complaints',
     '{"days": {"MONDAY": ["09:00-18:00"], "TUESDAY": ["09:00-18:00"], "WEDNESDAY": ["09:00-18:00"], "THURSDAY": ["09:00-18:00"],
       "FRIDAY": ["09:00-18:00"], "SATURDAY": ["09:00-18:00"], "SUNDAY": ["09:00-18:00"]}, "holidays": "CLOSED"}', 120);

insert into queue_skill (queue_id, skill, level)
    select id, code, 3 from queue where code in (select code from skill);

update queue set overflow_queue_id = (select id from queue where code = 'after-sales'), overflow_after_seconds = 180
    where code not in ('after-sales', 'complaint');

-- Air conditioners go to the experienced first, after half a minute to everybody who knows them.
update queue_skill set level = 7 where skill = 'air-conditioner';
insert into queue_ring (queue_id, n, after_seconds) select id, 2, 30 from queue where code = 'air-conditioner';
insert into queue_ring_skill (queue_id, n, skill, level) select id, 2, code, 3 from queue where code = 'air-conditioner';

update queue set languages = '{en,yue}' where code = 'after-sales';
