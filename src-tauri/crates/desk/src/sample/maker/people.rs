//! Positions and people of the maker. All invented. Deliberately absent: what happened with them.

use crate::sample::shape::{Holder, NO_PROFILE, Post, Profile};
use valise_domain::codes::AttitudeScale::{Champion, Neutral, Opponent, Sceptic, Supporter};
use valise_domain::codes::BuyingRole::{
    Approver, DecisionMaker, Gatekeeper, Influencer, Purchaser, User,
};
use valise_domain::codes::ChainDepartment::{Finance, SeniorManagement, Technical, Using};
use valise_domain::codes::ChainLevel::{self, Decider, Head};
use valise_domain::codes::PositionState::{Closed, Unknown, Vacant};
use valise_domain::codes::Strength::{Brief, InDepth, Regular};

pub(super) const POSTS: &[Post] = &[
    Post::held(
        ("chair", ""),
        "董事长",
        "董事会",
        Holder::new("岑柏舟", "cen.baizhou", Brief)
            .roles(&[Approver])
            .cares("企业声誉，十年内的产能布局")
            .seen(&[
                (-410, Neutral, "签约晚宴上致辞，对设备联网未表态"),
                (-95, Supporter, "年会上点名表扬一厂的试点"),
            ])
            .profile(Profile {
                hobbies: "书法、冬泳",
                standing: "创始人，重大采购仍由他拍板",
                ambitions: "把公司做成业内标杆后交给下一代管理",
                reason: "本人在年会上主动谈起，用于安排高层拜访",
                ..NO_PROFILE
            }),
    )
    .chain(SeniorManagement, Decider),
    Post::held(
        ("gm", "chair"),
        "总经理",
        "总经理室",
        Holder::new("闻立群", "wen.liqun", Regular)
            .phone("+86 574 0000 0101")
            .roles(&[DecisionMaker])
            .cares("停机损失，投资回收期")
            .seen(&[
                (-300, Neutral, "只问投资回收期，不谈方案"),
                (-120, Supporter, "同意把试点扩大到二厂，要求按季度汇报"),
            ]),
    )
    .chain(SeniorManagement, Head),
    Post::held(
        ("ops", "gm"),
        "生产副总经理",
        "生产中心",
        Holder::new("滕继川", "teng.jichuan", InDepth)
            .phone("+86 574 0000 0102")
            .roles(&[Influencer, Approver])
            .cares("设备利用率，准时交付")
            .seen(&[
                (-380, Sceptic, "担心加装传感器影响节拍"),
                (-210, Neutral, "看过一厂三个月的数据后不再反对"),
                (-60, Supporter, "主动提出二厂的测点清单"),
            ])
            .profile(Profile {
                family: "女儿在读高中",
                home_town: "四川乐山",
                hobbies: "钓鱼",
                reason: "本人用餐时谈起，用于避开高考周约访",
                ..NO_PROFILE
            }),
    )
    .chain(Using, Decider),
    Post::held(
        ("plant1", "ops"),
        "一厂厂长",
        "一厂",
        Holder::new("郦文骁", "li.wenxiao", InDepth)
            .phone("+86 574 0000 0111")
            .messenger("企业微信 li.wenxiao@qilan.example.com")
            .roles(&[User, Influencer])
            .cares("少停机，班组愿意用")
            .seen(&[
                (-250, Supporter, "把试点结果写进了工厂月报"),
                (-40, Champion, "告诉我们二厂预算审批的时间节点"),
            ])
            .informs(),
    )
    .chain(Using, Head),
    Post::held(
        ("assembly", "plant1"),
        "装配车间主任",
        "一厂",
        Holder::new("储大勇", "chu.dayong", Regular)
            .roles(&[User])
            .cares("报警要准，不要半夜叫人")
            .seen(&[(-90, Supporter, "在班前会上演示手机报警")]),
    )
    .chain(Using, ChainLevel::User),
    Post::held(
        ("machining", "plant1"),
        "机加车间主任",
        "一厂",
        Holder::new("蒲小岚", "pu.xiaolan", Brief)
            .roles(&[User])
            .cares("主轴寿命，换刀计划")
            .seen(&[(-150, Neutral, "说操作工嫌报警太多，要看改进后的效果")]),
    )
    .chain(Using, ChainLevel::User),
    Post::open(
        ("plant2", "ops"),
        "二厂厂长",
        "二厂",
        Unknown,
        "二厂刚投产，厂长由外地调来，尚未见面",
    )
    .chain(Using, Head),
    Post::held(
        ("maintenance", "ops"),
        "设备部经理",
        "设备部",
        Holder::new("戚远帆", "qi.yuanfan", InDepth)
            .phone("+86 574 0000 0121")
            .messenger("企业微信 qi.yuanfan@qilan.example.com")
            .roles(&[Influencer, Gatekeeper])
            .cares("备件库存，维护人手")
            .notes("与采购部经理同期入职，两人关系一般")
            .seen(&[
                (-330, Supporter, "替我们安排了停机窗口"),
                (-28, Champion, "把友商的演示时间告诉了我们"),
            ])
            .informs(),
    )
    .chain(Technical, Head)
    .dotted_to("cto"),
    Post::held(
        ("engineer", "maintenance"),
        "设备维护工程师",
        "设备部",
        Holder::new("桂一鸣", "gui.yiming", InDepth)
            .phone("+86 574 0000 0122")
            .messenger("企业微信 gui.yiming@qilan.example.com")
            .roles(&[User])
            .cares("接线简单，备件当天能到")
            .seen(&[(-200, Champion, "自己整理了四十台设备的故障记录给我们")])
            .informs(),
    )
    .chain(Technical, ChainLevel::User),
    Post::held(
        ("cto", "gm"),
        "首席技术官",
        "数字化中心",
        Holder::new("邬雪晴", "wu.xueqing", Regular)
            .phone("+86 574 0000 0131")
            .roles(&[DecisionMaker])
            .cares("数据留在厂内，与现有平台的接口")
            .seen(&[
                (-180, Sceptic, "要求数据全部留在厂内，否则不谈"),
                (-35, Neutral, "看过本地部署方案后愿意评估接口"),
            ]),
    )
    .chain(Technical, Decider),
    Post::held(
        ("security", "cto"),
        "信息安全主管",
        "数字化中心",
        Holder::new("荀正则", "xun.zhengze", Brief)
            .roles(&[Gatekeeper])
            .cares("数据出厂，远程维护的权限")
            .seen(&[(-70, Opponent, "评审会上反对任何远程连接")]),
    )
    .chain(Technical, Head),
    Post::held(
        ("data", "cto"),
        "数据平台工程师",
        "数字化中心",
        Holder::new("麦子谦", "mai.ziqian", Regular)
            .roles(&[User])
            .cares("接口文档，数据格式稳定")
            .seen(&[(-35, Supporter, "一周内接通了测试接口")]),
    )
    .chain(Technical, ChainLevel::User),
    Post::open(
        ("cfo", "gm"),
        "财务总监",
        "财务部",
        Unknown,
        "前任已离职，接任者尚未公布",
    )
    .chain(Finance, Decider),
    Post::held(
        ("purchasing", "cfo"),
        "采购部经理",
        "采购部",
        Holder::new("卞承远", "bian.chengyuan", Regular)
            .phone("+86 574 0000 0141")
            .roles(&[Purchaser, Influencer])
            .cares("年度降价指标，付款账期")
            .seen(&[
                (-260, Neutral, "按流程询价，不偏向任何一家"),
                (-21, Sceptic, "拿友商报价要求再降百分之八"),
            ]),
    )
    .chain(Finance, Head),
    Post::held(
        ("buyer", "purchasing"),
        "采购专员",
        "采购部",
        Holder::new("宓晓棠", "mi.xiaotang", Regular)
            .phone("+86 574 0000 0142")
            .roles(&[Purchaser, Gatekeeper])
            .cares("单据齐全，到货准时")
            .seen(&[(-45, Neutral, "催要发票，未谈其他")]),
    )
    .chain(Finance, ChainLevel::User),
    Post::open(
        ("cost", "cfo"),
        "成本会计主管",
        "财务部",
        Vacant,
        "正在招聘",
    )
    .chain(Finance, ChainLevel::User),
    Post::held(
        ("quality", "gm"),
        "质量部经理",
        "质量部",
        Holder::new("应书瑶", "ying.shuyao", Brief)
            .roles(&[Influencer])
            .cares("校准证书，客户审核")
            .seen(&[(-110, Supporter, "用我们的校准证书通过了客户审核")]),
    ),
    Post::open(
        ("it-office", "gm"),
        "信息化办公室主任",
        "信息化办公室",
        Closed,
        "已并入数字化中心",
    ),
];
