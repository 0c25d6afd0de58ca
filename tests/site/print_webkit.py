"""Prints pages with WebKitGTK: run by Debian's own Python (package python3-gi) on a screen of its own.

Standard input: JSON {jobs: [[address, script or "", file], …], margins: [top, right, bottom, left] in mm}. A script is
run before its page is printed; an address that is already open is not loaded again. Exit code 1 when a page was not
printed.
"""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

LONGEST = 300  # seconds for everything
SETTLED = 100  # milliseconds after loading


class Printer:
    def __init__(self, jobs: list, margins: list) -> None:
        self.jobs, self.margins, self.open, self.failed = jobs, margins, "", False
        window = Gtk.OffscreenWindow()
        window.set_default_size(1000, 1400)
        self.view = WebKit2.WebView()
        window.add(self.view)
        window.show_all()
        self.view.connect("load-changed", self.loaded)

    def start(self) -> None:
        if not self.jobs:
            Gtk.main_quit()
        elif self.jobs[0][0] != self.open:
            self.view.load_uri(self.jobs[0][0])
        else:
            self.fill()

    def loaded(self, view, event) -> None:
        if event == WebKit2.LoadEvent.FINISHED:
            self.open = self.jobs[0][0]
            GLib.timeout_add(SETTLED, self.fill)

    def fill(self) -> bool:
        """Type in and print; False: GLib does not ask again."""
        script = self.jobs[0][1]
        if script:
            self.view.evaluate_javascript(script, -1, None, None, None, lambda view, result: self.print())
        else:
            self.print()
        return False

    def print(self) -> None:
        file = self.jobs.pop(0)[2]
        settings, setup = Gtk.PrintSettings(), Gtk.PageSetup()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{file}")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
        for side, size in zip(("top", "right", "bottom", "left"), self.margins, strict=True):
            getattr(setup, f"set_{side}_margin")(size, Gtk.Unit.MM)
        work = WebKit2.PrintOperation.new(self.view)
        work.set_print_settings(settings)
        work.set_page_setup(setup)
        work.connect("finished", lambda work: self.start())
        work.connect("failed", self.fail)
        work.print_()

    def fail(self, work, error) -> None:
        print(error.message, file=sys.stderr)
        self.failed = True


def main() -> int:
    given = json.load(sys.stdin)
    printer = Printer(given["jobs"], given["margins"])
    printer.start()
    GLib.timeout_add_seconds(LONGEST, Gtk.main_quit)
    Gtk.main()
    return int(printer.failed or bool(printer.jobs))


if __name__ == "__main__":
    sys.exit(main())
