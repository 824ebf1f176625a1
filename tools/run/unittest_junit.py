# SPDX-License-Identifier: EUPL-1.2
"""Runs Python unittest files and writes their results as JUnit XML: unittest_junit.py OUT.xml FILE..."""
import importlib.util
import sys
import time
import unittest
from xml.sax.saxutils import quoteattr, escape


class Recorder(unittest.TextTestResult):
    """Collects one row per test: id, seconds, kind (passed, failure or skipped), text."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.rows, self.started = [], 0.0

    def startTest(self, test):
        super().startTest(test)
        self.started = time.perf_counter()

    def record(self, test, kind, text=""):
        self.rows.append((test.id(), time.perf_counter() - self.started, kind, text))

    def addSuccess(self, test):
        super().addSuccess(test)
        self.record(test, "passed")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.record(test, "failure", self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.record(test, "failure", self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.record(test, "skipped", reason)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.record(subtest, "failure", str(err[1]))


def load(path, number):
    """The tests of one file, imported by path so that folders need no packages."""
    sys.path.insert(0, path.rpartition("/")[0] or ".")
    spec = importlib.util.spec_from_file_location(f"test_file_{number}", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return unittest.defaultTestLoader.loadTestsFromModule(module)


def to_xml(rows):
    cases = []
    for name, seconds, kind, text in rows:
        inside = "" if kind == "passed" else f"<{kind}>{escape(text)}</{kind}>"
        cases.append(f"<testcase name={quoteattr(name)} time=\"{seconds:.3f}\">{inside}</testcase>")
    return "<testsuites>\n" + "\n".join(cases) + "\n</testsuites>\n"


def main(out, files):
    suite = unittest.TestSuite(load(path, number) for number, path in enumerate(files))
    result = unittest.TextTestRunner(verbosity=2, resultclass=Recorder).run(suite)
    with open(out, "w", encoding="utf-8") as file:
        file.write(to_xml(result.rows))
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
