//! Lines from bytes, which anybody may have written.
//! Deliberately absent: whether the bytes are the one form of these lines (`lines` holds them to it).

use super::super::amount::Exact;
use super::encode::{MAGIC, Prices, flag, times};
use super::lines::{Line, Lines, NotLines};
use NotLines::Damaged;
use valise_domain::money::Currency;

/// Takes bytes apart.
pub(super) fn decode(bytes: &[u8]) -> Result<Lines, NotLines> {
    let (magic, rest) = bytes.split_first_chunk::<8>().ok_or(Damaged)?;
    if magic != MAGIC {
        let ours = magic[..7] == MAGIC[..7] && (b'2'..=b'9').contains(&magic[7]);
        return Err(if ours { NotLines::TooNew } else { Damaged });
    }
    let mut rest = In(rest);
    let customer = match rest.byte()? {
        0 => None,
        1 => Some(rest.text()?),
        _ => return Err(Damaged),
    };
    let count = rest.count()?;
    let invoices = (0..rest.count()?)
        .map(|_| rest.text())
        .collect::<Result<_, _>>()?;
    let products = (0..rest.count()?).map(|_| Ok((rest.text()?, rest.text()?)));
    let products = products.collect::<Result<_, NotLines>>()?;
    let currencies = (0..rest.count()?).map(|_| rest.currency());
    let currencies: Vec<Currency> = currencies.collect::<Result<_, _>>()?;
    let flags = rest.take(count)?;
    let mut lines = Lines {
        customer,
        invoices,
        products,
        lines: flags.iter().map(|flags| blank(*flags)).collect(),
    };
    places(&mut rest, &mut lines)?;
    numbers(&mut rest, &mut lines.lines, flags)?;
    for (line, _) in zip(&mut lines.lines, flags).filter(|(_, flags)| *flags & flag::CURRENCY > 0) {
        line.currency = Some(*currencies.get(rest.count()?).ok_or(Damaged)?);
    }
    prints(&mut rest, &mut lines)?;
    let whole = rest.0.is_empty() && lines.lines.iter().all(Line::is_sound);
    whole.then_some(lines).ok_or(Damaged)
}

fn blank(flags: u8) -> Line {
    Line {
        line: 0,
        day: 0,
        invoice: 0,
        product: 0,
        quantity: None,
        unit_price: None,
        amount: 0,
        cost: None,
        scale: 0,
        currency: None,
        credit_note: flags & flag::CREDIT_NOTE > 0,
        print: 0,
    }
}

/// Where a line stands in the file, in time and in the dictionaries.
fn places(rest: &mut In<'_>, lines: &mut Lines) -> Result<(), NotLines> {
    let (mut row, mut day, mut invoice) = (0_i64, 0_i64, 0_i64);
    for line in &mut lines.lines {
        row = row.checked_add(rest.int()?).ok_or(Damaged)?;
        line.line = u32::try_from(row).map_err(|_| Damaged)?;
    }
    for line in &mut lines.lines {
        day = day.checked_add(rest.int()?).ok_or(Damaged)?;
        line.day = day;
    }
    for line in &mut lines.lines {
        invoice = invoice.checked_add(rest.int()?).ok_or(Damaged)?;
        line.invoice = usize::try_from(invoice).map_err(|_| Damaged)?;
        lines.invoices.get(line.invoice).ok_or(Damaged)?;
    }
    for line in &mut lines.lines {
        line.product = rest.count()?;
        lines.products.get(line.product).ok_or(Damaged)?;
    }
    Ok(())
}

fn zip<'l>(lines: &'l mut [Line], flags: &'l [u8]) -> impl Iterator<Item = (&'l mut Line, u8)> {
    lines.iter_mut().zip(flags.iter().copied())
}

fn numbers(rest: &mut In<'_>, lines: &mut [Line], flags: &[u8]) -> Result<(), NotLines> {
    let own_price = |flags: u8| flags & flag::PRICE != flag::PRICE;
    for (line, _) in zip(lines, flags).filter(|(_, flags)| own_price(*flags)) {
        line.scale = u32::try_from(rest.uint()?).map_err(|_| Damaged)?;
    }
    for (line, flags) in zip(lines, flags) {
        line.quantity = rest.exact(flags & flag::QUANTITY)?;
    }
    let mut prices = Prices::new();
    for (line, flags) in zip(lines, flags) {
        if own_price(flags) {
            line.unit_price = rest.exact((flags & flag::PRICE) >> 2)?;
        } else {
            let (price, scale) = prices.get(&line.product).ok_or(Damaged)?;
            line.unit_price = Some(Exact::Whole(*price));
            line.scale = *scale;
        }
        if let Some(Exact::Whole(price)) = line.unit_price {
            prices.insert(line.product, (price, line.scale));
        }
    }
    for (line, flags) in zip(lines, flags) {
        line.amount = match flags & flag::AMOUNT > 0 {
            true => rest.int()?,
            false => times(&line.quantity, &line.unit_price).ok_or(Damaged)?,
        };
    }
    for (line, _) in zip(lines, flags).filter(|(_, flags)| *flags & flag::COST > 0) {
        line.cost = Some(rest.int()?);
    }
    Ok(())
}

fn prints(rest: &mut In<'_>, lines: &mut Lines) -> Result<(), NotLines> {
    match lines.customer.clone() {
        None => {
            for line in &mut lines.lines {
                let bytes = rest.take(8)?.try_into().map_err(|_| Damaged)?;
                line.print = u64::from_le_bytes(bytes);
            }
        }
        Some(customer) => {
            let prints = lines.lines.iter().map(|line| {
                // Amounts of unsound scales have no print.
                let sound = line.is_sound().then(|| lines.print_of(line, &customer));
                sound.flatten().ok_or(Damaged)
            });
            let prints: Vec<u64> = prints.collect::<Result<_, _>>()?;
            for (line, print) in lines.lines.iter_mut().zip(prints) {
                line.print = print;
            }
        }
    }
    Ok(())
}

struct In<'a>(&'a [u8]);

impl<'a> In<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], NotLines> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, NotLines> {
        Ok(self.take(1)?[0])
    }

    fn uint(&mut self) -> Result<u64, NotLines> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Damaged)
    }

    fn int(&mut self) -> Result<i64, NotLines> {
        let number = self.uint()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn count(&mut self) -> Result<usize, NotLines> {
        usize::try_from(self.uint()?).map_err(|_| Damaged)
    }

    fn text(&mut self) -> Result<String, NotLines> {
        let count = self.count()?;
        let text = std::str::from_utf8(self.take(count)?).map_err(|_| Damaged)?;
        Ok(text.to_owned())
    }

    fn currency(&mut self) -> Result<Currency, NotLines> {
        let text = std::str::from_utf8(self.take(3)?).map_err(|_| Damaged)?;
        text.parse().map_err(|_| Damaged)
    }

    fn exact(&mut self, tag: u8) -> Result<Option<Exact>, NotLines> {
        Ok(match tag {
            0 => None,
            1 => Some(Exact::Whole(self.int()?)),
            2 => Some(Exact::Text(self.text()?)),
            _ => return Err(Damaged),
        })
    }
}
