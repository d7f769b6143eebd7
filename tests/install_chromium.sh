#!/bin/sh
# Install Debian's Chromium for the browser tests, where it is missing and we may.
for browser in chromium chromium-browser google-chrome; do
    if command -v "$browser" >/dev/null; then
        exit 0
    fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests …"
    if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium) >/dev/null 2>&1; then
        exit 0
    fi
fi
echo "*** NO CHROMIUM: the browser tests will be skipped. Install it with: apt-get install chromium ***" >&2
exit 0
