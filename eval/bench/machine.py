"""What a measure was taken on."""

import os
import platform
from typing import Any


def machine() -> dict[str, Any]:
    """Describe this machine, and how busy it is now."""
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(pages / (1 << 30), 1),
        "load": [round(load, 2) for load in os.getloadavg()],
        "python": platform.python_version(),
        "system": platform.system(),
    }
