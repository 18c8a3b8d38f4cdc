"""The peer of the valuation bench: the same work on the same files by Python's lifetimes.

`valuation.py fits TABLE GENERATED` fits the models, standard errors included, and
`valuation.py rfm LEDGER CALIBRATION_END` goes from a file of sale lines to RFM. Both print one line
of JSON with seconds, as `fits` and `rfm_speed` do. A fit that would take minutes is made once.
Searches of lifetimes begin at random: the seed is fixed, so that every run does the same work.
"""

import json
import resource
import statistics
import sys
import time

import numpy
import pandas
from lifetimes import BetaGeoFitter, GammaGammaFitter, ModifiedBetaGeoFitter, ParetoNBDFitter
from lifetimes.utils import summary_data_from_transaction_data

RUNS = 5
SEED = 1


def middle(work, runs):
    """The median of several times, and the last result."""
    seconds = []
    for _ in range(runs):
        numpy.random.seed(SEED)
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), result


def told(seconds, fitter, runs):
    return {"seconds": seconds, "runs": runs, "params": [float(value) for value in fitter.params_]}


def buying(table, longest):
    x, tx, age = table["frequency"], table["recency"], table["T"]
    models = {
        "bgnbd": (BetaGeoFitter, RUNS),
        "mbgnbd": (ModifiedBetaGeoFitter, RUNS),
        "pareto_nbd": (ParetoNBDFitter, longest),
    }
    answer = {"rows": len(table)}
    for name, (fitter, runs) in models.items():
        seconds, fitted = middle(lambda: fitter(penalizer_coef=0.0).fit(x, tx, age), runs)
        answer[name] = told(seconds, fitted, runs)
    return answer


def fits(table, generated):
    table = pandas.read_csv(table)
    answer = {"table": buying(table, RUNS)}
    repeats = table[(table["frequency"] > 0) & (table["monetary_value"] > 0)]
    work = lambda: GammaGammaFitter().fit(repeats["frequency"], repeats["monetary_value"])
    seconds, fitted = middle(work, RUNS)
    answer["table"]["gamma_gamma"] = told(seconds, fitted, RUNS)
    answer["generated"] = buying(pandas.read_csv(generated), 1)
    return answer


def rfm(ledger, end):
    def work():
        lines = pandas.read_csv(ledger)
        return summary_data_from_transaction_data(
            lines,
            "customer_id",
            "date",
            monetary_value_col="amount",
            datetime_format="%Y-%m-%d",
            observation_period_end=end,
            freq="D",
            freq_multiplier=7,
        )

    seconds, table = middle(work, 1)
    return {
        "seconds": seconds,
        "customers": len(table),
        "repeats": int(table["frequency"].sum()),
        # Kibibytes on Linux; the highest of the whole process, its packages included.
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    numpy.seterr(all="ignore")
    work = {"fits": fits, "rfm": rfm}[sys.argv[1]]
    print(json.dumps(work(*sys.argv[2:])))
