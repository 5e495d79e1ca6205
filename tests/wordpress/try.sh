#!/bin/bash
# A real WordPress on this machine: pastes addresses of a build into a post, checks what they
# become on a phone, a tablet and a desk, and takes a picture of each. By hand:
#
#   tests/wordpress/try.sh [DIST] [FOLDER OF PICTURES]
#
# Needs, on Debian:
#   apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree \
#     mariadb-server php-cli php-mysql chromium-driver
# Everything it makes lies in target/wordpress, and what it starts ends with it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dist=$(realpath "${1:-$root/dist}")
pictures=$(realpath -m "${2:-$root/target/wordpress-pictures}")
atlas=${ATLAS:-$root/target/debug/atlas}
work=$root/target/wordpress
site_port=${SITE_PORT:-8170}
blog_port=${BLOG_PORT:-8171}
driver_port=${DRIVER_PORT:-8172}
site=http://localhost:$site_port/
blog=http://blog.localhost:$blog_port

for program in mariadbd php curl chromium chromedriver; do
  command -v $program >/dev/null || { echo "$program is missing; see the head of this script"; exit 1; }
done
rm -rf "$work"
mkdir -p "$work/db" "$work/run" "$pictures"
ends=()
trap 'for id in "${ends[@]}"; do kill "$id" 2>/dev/null || true; done; wait 2>/dev/null || true' EXIT

# The build, published at its own address.
mkdir -p "$work/source"
cp "$root/public/feed.json" "$work/source"
echo "{ \"url\": \"$site\" }" > "$work/source/site.json"
"$atlas" build "$work/source" --app "$dist" --output "$work/dist" --uncompressed
"$atlas" serve "$work/dist" --port "$site_port" >/dev/null & ends+=($!)

# A database of its own, and WordPress that only this machine reaches.
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$work/db" --auth-root-authentication-method=normal >/dev/null
mariadbd --no-defaults --user="$(id -un)" --datadir="$work/db" --socket="$work/run/db.sock" --pid-file="$work/run/db.pid" \
  --skip-networking >"$work/run/db.log" 2>&1 & ends+=($!)
for _ in $(seq 100); do mariadb-admin --no-defaults --socket="$work/run/db.sock" -uroot ping >/dev/null 2>&1 && break; sleep 0.2; done
mariadb --no-defaults --socket="$work/run/db.sock" -uroot -e 'CREATE DATABASE blog'
cp -rL /usr/share/wordpress "$work/blog"
cat > "$work/blog/wp-config.php" <<PHP
<?php
define('DB_NAME', 'blog'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:$work/run/db.sock');
define('WP_HOME', '$blog'); define('WP_SITEURL', '$blog'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', false);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
mkdir -p "$work/blog/wp-content/mu-plugins"
# WordPress asks no host on its own machine and no unusual port, which is wise and here in the way.
cat > "$work/blog/wp-content/mu-plugins/local.php" <<PHP
<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn(\$ports) => array_merge(\$ports, [$site_port]));
PHP
cat > "$work/post.php" <<PHP
<?php
define('WP_INSTALLING', true);
\$_SERVER['HTTP_HOST'] = 'blog.localhost:$blog_port';
require '$work/blog/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Another site', 'admin', 'admin@example.org', false, '', 'not-a-secret');
update_option('permalink_structure', '');
echo wp_insert_post(['post_title' => 'Who came', 'post_status' => 'publish', 'post_author' => 1,
  'post_content' => "An address on a line of its own:\n\n${site}map/\n\nAnd another:\n\n${site}programs/\n\n" .
    "A country by its page:\n\n${site}countries/TH/\n\nEnd of the post."]);
PHP
post=$(php "$work/post.php" 2>"$work/run/install.log" | tail -1)
(cd "$work/blog" && exec php -S "127.0.0.1:$blog_port" >"$work/run/php.log" 2>&1) & ends+=($!)
for _ in $(seq 100); do curl -fs -o /dev/null -H "Host: blog.localhost:$blog_port" "http://127.0.0.1:$blog_port/" && break; sleep 0.2; done

page=$(curl -fs -H "Host: blog.localhost:$blog_port" "http://127.0.0.1:$blog_port/?p=$post")
frames=$(grep -o '<iframe[^>]*wp-embedded-content[^>]*>' <<<"$page" || true)
echo "$frames"
[ "$(grep -c embed/ <<<"$frames")" = 3 ] || { echo "the addresses did not become three parts"; exit 1; }
[ "$(grep -c 'sandbox="allow-scripts"' <<<"$frames")" = 3 ] || { echo "WordPress did not put them into its sandbox"; exit 1; }
[ "$(grep -c 'width="100%"' <<<"$frames")" = 3 ] || { echo "WordPress dropped their width"; exit 1; }
grep -q 'embed/map/?country=TH' <<<"$frames" || { echo "the page of a country did not keep it"; exit 1; }

# Through the driver, which can wait: a part in a hidden frame comes after the page has loaded.
chromedriver --port="$driver_port" >/dev/null 2>&1 & ends+=($!)
driver=http://127.0.0.1:$driver_port
for _ in $(seq 50); do curl -fs -o /dev/null "$driver/status" && break; sleep 0.2; done
session=$(curl -fs "$driver/session" -d '{"capabilities":{"alwaysMatch":{"browserName":"chrome",
  "goog:chromeOptions":{"args":["--headless","--no-sandbox","--disable-gpu","--hide-scrollbars"]}}}}' |
  grep -o '"sessionId":"[^"]*"' | cut -d'"' -f4)
at() { curl -fs "$driver/session/$session/$1" -d "$2"; }

# Each frame has told its height, is as wide as its column, and nothing leaves the screen.
seen='const frames = [...document.querySelectorAll("iframe.wp-embedded-content")];
  const column = (frame) => frame.closest("p, figure, div").clientWidth;
  const faults = frames.filter((frame) => frame.style.clip || frame.offsetHeight < 50).map(() => "tells no height")
    .concat(frames.filter((frame) => Math.abs(frame.offsetWidth - column(frame)) > 1).map(() => "leaves its column"))
    .concat(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []);
  return frames.map((frame) => `${frame.offsetWidth}x${frame.offsetHeight}`).join(" ") + " " + (faults.join() || "good")'
seen=$(tr '\n' ' ' <<<"$seen" | sed 's/"/\\"/g')
drawn="return new Promise((done) => { const draw = (left) => left ? requestAnimationFrame(() => draw(left - 1)) : done(document.documentElement.dataset.app);
  const look = () => document.documentElement.dataset.app === 'static' ? setTimeout(look, 50) : draw(3); look(); })"
drawn=$(tr '\n' ' ' <<<"$drawn")
failed=0
for width in 360 768 1280; do
  size="{\"width\":$width,\"height\":3400,\"deviceScaleFactor\":1,\"mobile\":$([ $width = 360 ] && echo true || echo false)}"
  at goog/cdp/execute "{\"cmd\":\"Emulation.setDeviceMetricsOverride\",\"params\":$size}" >/dev/null
  at url "{\"url\":\"$blog/?p=$post\"}" >/dev/null
  for _ in $(seq 60); do
    said=$(at execute/sync "{\"args\":[],\"script\":\"$seen\"}" | cut -d'"' -f4)
    [[ $said == *good ]] && break
    sleep 0.5
  done
  # A picture shows a frame as it drew itself last: each runs, and draws at its size, before.
  for frame in 0 1 2; do
    at frame "{\"id\":$frame}" >/dev/null
    state=$(at execute/sync "{\"args\":[],\"script\":\"$drawn\"}" | cut -d'"' -f4)
    at frame '{"id":null}' >/dev/null
    [[ $state == ready ]] || { echo "part $frame is $state"; failed=1; }
  done
  said=$(at execute/sync "{\"args\":[],\"script\":\"$seen\"}" | cut -d'"' -f4)
  curl -fs "$driver/session/$session/screenshot" | cut -d'"' -f4 | base64 -d > "$pictures/$width.png"
  echo "$width px: $said ($pictures/$width.png)"
  [[ $said == *good ]] || failed=1
done
curl -fs -o /dev/null -X DELETE "$driver/session/$session"
exit $failed
