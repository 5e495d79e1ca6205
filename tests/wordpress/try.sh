#!/bin/bash
# A real WordPress on this machine: pastes addresses of a build into a post, and takes a
# picture of what they become. By hand:
#
#   tests/wordpress/try.sh [DIST] [PICTURE]
#
# Needs, on Debian:
#   apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree \
#     mariadb-server php-cli php-mysql chromium-driver
# Everything it makes lies in target/wordpress, and what it starts ends with it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dist=$(realpath "${1:-$root/dist}")
picture=$(realpath -m "${2:-$root/target/wordpress.png}")
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
mkdir -p "$work/db" "$work/run"
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
cat > "$work/blog/wp-content/mu-plugins/door.php" <<PHP
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
  'post_content' => "An address on a line of its own:\n\n${site}map/\n\nAnd another:\n\n${site}programs/\n\nEnd of the post."]);
PHP
post=$(php "$work/post.php" 2>"$work/run/install.log" | tail -1)
(cd "$work/blog" && exec php -S "127.0.0.1:$blog_port" >"$work/run/php.log" 2>&1) & ends+=($!)
for _ in $(seq 100); do curl -fs -o /dev/null -H "Host: blog.localhost:$blog_port" "http://127.0.0.1:$blog_port/" && break; sleep 0.2; done

page=$(curl -fs -H "Host: blog.localhost:$blog_port" "http://127.0.0.1:$blog_port/?p=$post")
frames=$(grep -o '<iframe[^>]*wp-embedded-content[^>]*>' <<<"$page" || true)
echo "$frames"
[ "$(grep -c embed/ <<<"$frames")" = 2 ] || { echo "the addresses did not become two parts"; exit 1; }
grep -q 'sandbox="allow-scripts"' <<<"$frames" || { echo "WordPress did not put them into its sandbox"; exit 1; }

# Through the driver, which can wait: a part in a hidden frame comes after the page has loaded.
chromedriver --port="$driver_port" >/dev/null 2>&1 & ends+=($!)
driver=http://127.0.0.1:$driver_port
for _ in $(seq 50); do curl -fs -o /dev/null "$driver/status" && break; sleep 0.2; done
switches='"--headless","--no-sandbox","--disable-gpu","--hide-scrollbars","--window-size=1000,2600"'
session=$(curl -fs "$driver/session" -d "{\"capabilities\":{\"alwaysMatch\":{\"browserName\":\"chrome\",
  \"goog:chromeOptions\":{\"args\":[$switches]}}}}" | grep -o '"sessionId":"[^"]*"' | cut -d'"' -f4)
curl -fs -o /dev/null "$driver/session/$session/url" -d "{\"url\":\"$blog/?p=$post\"}"
sleep 15
heights=$(curl -fs "$driver/session/$session/execute/sync" -d '{"args":[],"script":
  "return [...document.querySelectorAll(\"iframe.wp-embedded-content\")].map((f) => f.style.clip ? 0 : f.offsetHeight).join()"}')
curl -fs "$driver/session/$session/screenshot" | cut -d'"' -f4 | base64 -d > "$picture"
curl -fs -o /dev/null -X DELETE "$driver/session/$session"
echo "the heights that WordPress gave: $heights"
echo "the picture is $picture"
grep -qE '"[1-9][0-9]+,[1-9][0-9]+"' <<<"$heights" || { echo "a part did not tell its height"; exit 1; }
