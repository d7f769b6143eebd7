#!/bin/sh
# Install what Debian has for the tests, where it is missing and we may: a Chromium to drive the
# app in, tesseract to read scanned letters, and nginx to stand before the app.
may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

install() {
    echo "Installing $* for the tests …"
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@") >/dev/null 2>&1
}

has_browser() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_tesseract() {
    command -v tesseract && tesseract --list-langs 2>&1 | grep -qx nld
}

has_nginx() {
    command -v nginx || [ -x /usr/sbin/nginx ]
}

has_browser >/dev/null || { may_install && install chromium; } ||
    echo "*** NO CHROMIUM: the browser tests will be skipped. Install it with: apt-get install chromium ***" >&2
has_tesseract >/dev/null || { may_install && install tesseract-ocr tesseract-ocr-nld; } ||
    echo "*** NO TESSERACT: the tests of scans will be skipped. Install it with: apt-get install tesseract-ocr tesseract-ocr-nld ***" >&2
# Where systemd runs, as on a machine of somebody's own, installing nginx would start it for all to see.
has_nginx >/dev/null || { may_install && [ ! -d /run/systemd/system ] && install nginx; } ||
    echo "*** NO NGINX: deploy/nginx.conf will not be tried. Install it with: apt-get install nginx ***" >&2
exit 0
