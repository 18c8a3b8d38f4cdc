//! Times every keystroke of people looking for others among 100,000 invented people of 5,000 clients
//! who hold 100,000 posts, and prints one line of JSON for `cargo xtask bench`.
#![allow(clippy::print_stdout)]

use pinyin::ToPinyin;
use std::hint::black_box;
use std::time::Instant;
use valise_domain::id::RowId;
use valise_search::{Index, Key, Kind, Query};

const PEOPLE: usize = 100_000;
const CLIENTS: usize = 5_000;
const SOUGHT: usize = 300;
const SHOWN: usize = 20;

const FAMILIES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解翟区";
const GIVEN: &str = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红梅建国志海燕玲辉鹏飞宇浩然子轩欣怡雨泽博文思远梓涵诗琪晓彤小东西南北春夏秋冬山川林松柏云天成功德贤良才俊彦哲慧颖婷雪";
const FIRMS: &str =
    "华星东方中南北海天地金银长江黄河泰山重庆上海广州深圳成都联合国际新兴远大宏达恒通信和盛";
const TRADES: &[&str] = &[
    "制造", "银行", "科技", "物流", "能源", "Group AB", "Industri", "Kraft", "Holdings", "Systems",
];
const FIRST: &[&str] = &[
    "Anna",
    "Åsa",
    "Erik",
    "Lars",
    "Märta",
    "Göran",
    "Björn",
    "Karin",
    "Johan",
    "Elin",
    "Sofia",
    "Oskar",
    "Örjan",
    "John",
    "Mary",
    "Robert",
    "Linda",
    "Michael",
    "Susan",
    "Renée",
    "Jürgen",
    "François",
    "Zoë",
    "Henrik",
    "Ingrid",
    "Maja",
    "Nils",
    "Ulrika",
];
const LAST: &[&str] = &[
    "Andersson",
    "Johansson",
    "Öberg",
    "Lindqvist",
    "Åkerlund",
    "Sjöström",
    "Bergman",
    "Nyström",
    "Holm",
    "Ek",
    "Wallin",
    "Söderberg",
    "Smith",
    "Johnson",
    "Williams",
    "O'Brien",
    "Taylor",
    "Clarke",
    "Wright",
    "Müller",
    "Dubois",
    "Hägglund",
    "Norén",
    "Malmström",
];
const POSTS: &[&str] = &[
    "采购总监",
    "财务经理",
    "技术主管",
    "总经理",
    "Purchasing manager",
    "Inköpschef",
    "Head of IT",
    "Produktionschef",
    "Ekonomichef",
    "CEO",
];

/// The same dice in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    /// One of a list, those that stand first more often.
    fn common<T: Copy>(&mut self, of: &[T]) -> T {
        let (one, other) = (self.below(of.len()), self.below(of.len()));
        of[one.min(other)]
    }

    fn characters(&mut self, of: &str, count: usize) -> String {
        let of: Vec<char> = of.chars().collect();
        (0..count).map(|_| self.common(&of)).collect()
    }

    fn person(&mut self) -> String {
        if self.below(10) < 6 {
            let given = 1 + usize::from(self.below(4) > 0);
            return self.characters(FAMILIES, 1) + &self.characters(GIVEN, given);
        }
        format!("{} {}", self.common(FIRST), self.common(LAST))
    }

    fn client(&mut self) -> String {
        self.characters(FIRMS, 3) + TRADES[self.below(TRADES.len())]
    }
}

fn key(kind: Kind, number: usize) -> Key {
    let row = RowId::new(number as i64 + 1, [kind as u8; 10]);
    Key { kind, row }
}

/// How somebody who looks for a person types the name.
fn typed(name: &str, client: &str, dice: &mut Dice) -> String {
    let sounds = |text: &str| -> Vec<&'static str> {
        text.to_pinyin().flatten().map(|one| one.plain()).collect()
    };
    let syllables = sounds(name);
    match (syllables.is_empty(), dice.below(5)) {
        (_, 0) => format!("{name} {}", client.chars().take(2).collect::<String>()),
        (true, 1) => name.split(' ').rev().collect::<Vec<_>>().join(" "),
        (true, _) => name.to_lowercase(),
        (false, 1) => name.to_owned(),
        (false, 2) => syllables.iter().map(|one| &one[..1]).collect(),
        (false, 3) => {
            syllables.concat()
                + " "
                + &sounds(client)
                    .iter()
                    .map(|one| &one[..1])
                    .collect::<String>()
        }
        (false, _) => syllables.concat(),
    }
}

fn main() {
    let mut dice = Dice(20_130_331);
    let clients: Vec<String> = (0..CLIENTS).map(|_| dice.client()).collect();
    let people: Vec<String> = (0..PEOPLE).map(|_| dice.person()).collect();
    let built = Instant::now();
    let mut index = Index::default();
    for (number, client) in clients.iter().enumerate() {
        index.put(key(Kind::Client, number), client, None);
    }
    for (number, person) in people.iter().enumerate() {
        let client = Some(key(Kind::Client, number % CLIENTS));
        index.put(key(Kind::Person, number), person, client);
        index.put(
            key(Kind::Position, number),
            POSTS[number % POSTS.len()],
            client,
        );
    }
    let built = built.elapsed().as_secs_f64() * 1_000.0;

    let mut times: Vec<f64> = Vec::new();
    for _ in 0..SOUGHT {
        let number = dice.below(PEOPLE);
        let typed: Vec<char> = typed(&people[number], &clients[number % CLIENTS], &mut dice)
            .chars()
            .collect();
        for end in 1..=typed.len() {
            let text: String = typed[..end].iter().collect();
            let begun = Instant::now();
            let found = index.find(&Query::new(black_box(&text)), SHOWN);
            times.push(begun.elapsed().as_secs_f64() * 1_000.0);
            assert!(!found.is_empty(), "nobody is found by {text}");
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
    println!(
        r#"{{"name":"a search keystroke over 100,000 people, 95th percentile","milliseconds":{p95:.3},"runs":{runs},"p50":{p50:.3},"p95":{p95:.3},"max":{max:.3},"texts":{texts},"built":{built:.0}}}"#,
        p50 = at(50),
        p95 = at(95),
        max = at(100),
        runs = times.len(),
        texts = index.len(),
    );
}
