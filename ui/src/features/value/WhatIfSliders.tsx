// What a sum would be with other values: a slider for each, the answer beside them while they move. Nothing here
// is written anywhere.
import { Button } from "@mantine/core";
import type { Rung, Sum, SumInput } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { magnitude } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { sliderOf } from "./slider";
import { headAmount, inUnit, likely } from "./sum-words";
import { useWhatIf } from "./use-what-if";
import styles from "./WhatIfSliders.module.css";

interface Props {
  account: string;
  rung: Rung;
  sum: Sum;
  currency: string | null;
}

export function WhatIfSliders({ account, rung, sum, currency }: Props) {
  const words = useWords();
  const { values, changed, answer, failure, change, reset } = useWhatIf(account, rung);
  return (
    <section aria-label={words.say("what-if")} className={styles.whatIf}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.say("what-if")}</h3>
        <Button
          variant="subtle"
          className="quiet"
          data-hidden={!changed || undefined}
          disabled={!changed}
          onClick={reset}
        >
          {words.say("what-if-reset")}
        </Button>
      </div>
      {sum.inputs.map((input) => (
        <Slider
          key={input.name}
          input={input}
          value={values[input.name] ?? input.value}
          currency={currency}
          onChange={(value) => change(input.name, value)}
        />
      ))}
      {failure !== null ? (
        <FailureMessage error={failure} />
      ) : (
        <Answer base={sum} answer={answer} currency={currency} />
      )}
    </section>
  );
}

interface SliderProps {
  input: SumInput;
  value: string;
  currency: string | null;
  onChange: (value: string) => void;
}

function Slider({ input, value, currency, onChange }: SliderProps) {
  const words = useWords();
  const format = useFormat();
  const { min, max, step, write } = sliderOf(input);
  // Of a year, where others have it as a part of revenue.
  const money = input.name === "margin" && input.unit === "money";
  const shown = inUnit(format, words, currency, value, input.unit);
  return (
    <label className={styles.slider}>
      <span>{words.say(money ? "input-margin-money" : `input-${input.name}`)}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={magnitude(value)}
        aria-valuetext={shown}
        onChange={(event) => onChange(write(event.currentTarget.valueAsNumber))}
      />
      <output data-changed={value !== input.value || undefined}>{shown}</output>
    </label>
  );
}

/** The sum with these values, and how far that is from the sum as it stands. */
function Answer({
  base,
  answer,
  currency,
}: { base: Sum; answer: Sum | null } & Pick<Props, "currency">) {
  const words = useWords();
  const format = useFormat();
  const sum = answer ?? base;
  const range = sum.amount === null ? null : likely(format, words, sum, currency);
  const difference =
    answer?.amount && base.amount ? magnitude(answer.amount) - magnitude(base.amount) : null;
  return (
    <div className={styles.answer} role="status">
      <span className={styles.amount}>
        {sum.amount === null ? words.say("what-if-none") : headAmount(format, sum.amount, currency)}
      </span>
      <span className={styles.note}>
        {sum.amount === null
          ? sum.reasons.map((reason) => words.say(`reason-worth-${reason}`)).join(" ")
          : difference === null
            ? words.say("what-if-base")
            : words.say(difference < 0 ? "what-if-less" : "what-if-more", {
                amount: headAmount(format, String(Math.abs(difference)), currency),
              })}
        {range !== null && (
          <>
            <br />
            {range}
          </>
        )}
      </span>
    </div>
  );
}
