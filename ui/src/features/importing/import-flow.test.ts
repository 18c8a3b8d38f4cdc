// What a person says about a file, and what keeps an import from starting.
import { describe, expect, it } from "vitest";
import type { FilePreview, ImportReport } from "../../shared/bridge/types";
import {
  ambiguousDay,
  ambiguousNumber,
  freshPlan,
  isReady,
  numberReadings,
  questionsOf,
  readings,
  withColumn,
  withFile,
  withKind,
} from "./import-flow";

const report: ImportReport = { new: 3, updated: 0, skipped: 1, rejected: {}, warnings: [] };
const preview: FilePreview = {
  file_name: "ledger.csv",
  headers: ["No", "Date", "Sum"],
  records: [["1", "03/04/2011", "10"]],
  encoding: "UTF-8",
  columns: { customer: 0, date: 1, amount: 2 },
  questions: [],
  report,
};
const plan = withFile(freshPlan, "/tmp/ledger.csv");

describe("an import starts", () => {
  it("with a file that was counted and brings something", () => {
    expect(isReady(plan, preview)).toBe(true);
  });

  it("never before a file is chosen, looked at and counted", () => {
    expect(isReady(freshPlan, preview)).toBe(false);
    expect(isReady(plan, undefined)).toBe(false);
    expect(isReady(plan, { ...preview, report: null })).toBe(false);
  });

  it("never while a question is open", () => {
    expect(isReady(plan, { ...preview, questions: ["day_order"] })).toBe(false);
  });

  it("never where the file says nothing new", () => {
    expect(isReady(plan, { ...preview, report: { ...report, new: 0 } })).toBe(false);
    expect(isReady(plan, { ...preview, report: { ...report, new: 0, updated: 1 } })).toBe(true);
  });

  it("with people only once it is known whose they are", () => {
    const people = withFile(withKind(freshPlan, "people"), "/tmp/people.csv");
    expect(isReady(people, preview)).toBe(false);
    expect(isReady({ ...people, target: { clientName: "  " } }, preview)).toBe(false);
    expect(isReady({ ...people, target: { clientName: "Hua Xing" } }, preview)).toBe(true);
    expect(isReady({ ...people, target: { account: "a1" } }, preview)).toBe(true);
  });
});

describe("questions", () => {
  it("are told apart by what they are about", () => {
    expect(
      questionsOf({ ...preview, questions: ["day_order", "decimal_mark", "column:amount"] }),
    ).toEqual([
      { about: "day_order" },
      { about: "decimal_mark" },
      { about: "column", code: "amount" },
    ]);
  });

  it("about the order of dates show a day that both orders fit", () => {
    const records = [
      ["536365", "13/12/2010"],
      ["536366", "02/02/2011"],
      ["536367", "03/04/2011 08:26"],
    ];
    expect(ambiguousDay(records)).toBe("03/04/2011");
    expect(readings("03/04/2011")).toEqual({ dmy: "2011-04-03", mdy: "2011-03-04" });
    expect(ambiguousDay([["13/12/2010"]])).toBeNull();
  });
});

it("shows a number that could be a thousand or a fraction in both readings", () => {
  expect(
    ambiguousNumber([
      ["536365", "2.55"],
      ["12", "1.234"],
    ]),
  ).toBe("1.234");
  expect(ambiguousNumber([["0.123", "1,234.50"]])).toBeNull();
  expect(numberReadings("1.234")).toEqual({ comma: "1234", point: "1.234" });
  expect(numberReadings("1,234")).toEqual({ comma: "1.234", point: "1234" });
});

describe("columns", () => {
  it("start from what was recognised and keep the rest", () => {
    const next = withColumn(plan, preview, "invoice", 0);
    expect(next.choices.columns).toEqual({ date: 1, amount: 2, invoice: 0 });
  });

  it("can be left without a meaning", () => {
    expect(withColumn(plan, preview, "customer", null).choices.columns).toEqual({
      date: 1,
      amount: 2,
    });
  });

  it("said of one file do not hold for the next", () => {
    const said = withColumn(plan, preview, "invoice", 0);
    expect(withFile(said, "/tmp/other.csv").choices.columns).toBeNull();
    expect(withKind(said, "people").choices.columns).toBeNull();
  });
});
