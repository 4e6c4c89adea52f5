insert into product (code, name, name_en, sort) values
    ('air-conditioner',       '空调',       'Air conditioner',       1),
    ('washing-machine',       '洗衣机',     'Washing machine',       2),
    ('refrigerator',          '冰箱',       'Refrigerator',          3),
    ('gas-water-heater',      '燃气热水器', 'Gas water heater',      4),
    ('electric-water-heater', '电热水器',   'Electric water heater', 5),
    ('solar-water-heater',    '太阳能热水器', 'Solar water heater',  6),
    ('mobile-phone',          '手机',       'Mobile phone',          7),
    ('router',                '路由器',     'Router',                8);

-- The shop that ships with the product, at /shop/. Its secret is 244 random bits.
insert into site (key, name, name_en, greeting, greeting_en, secret) values
    ('demo', '回应电器商城', 'Huiying appliances', '您好，这里是回应电器售后，请问有什么可以帮您？', 'Hello, this is Huiying after-sales. How can we help?',
     decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
