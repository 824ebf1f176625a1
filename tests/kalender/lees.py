#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads a calendar file with python3-icalendar and prints a line per event: uid, first day, day after the last, status, name."""
import sys
from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    parts = [event["UID"], event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat(), event["STATUS"], event["SUMMARY"]]
    print("|".join(str(part).replace("\n", " ") for part in parts))
