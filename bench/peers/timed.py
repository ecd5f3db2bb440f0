"""Times the rows of programs.py for bench/programs.ts.

Each line of the input, "NAME MILLISECONDS", is answered by the times of that turn, in milliseconds, as a JSON list.
"""

import json
import sys

from network import describe, timed
from programs import ROWS

print(json.dumps({"about": describe(), "losses": {name: [float(row())] for name, row in ROWS.items()}, "pieces": {}}), flush=True)
for line in sys.stdin:
    name, milliseconds = line.split()
    print(json.dumps(timed(ROWS[name], float(milliseconds))), flush=True)
