#!/usr/bin/env bash
# Uploads the site: deploy-s3.sh BUCKET DISTRIBUTION-ID. New files first, so that no page that is
# served asks for a file that is not there yet; what the build before had goes last.
set -euo pipefail
bucket="$1"
distribution="$2"
site={{site}}
if ! test -f "$site/catalogue.ndjson"; then
  echo "$site is no built site here; nothing was changed" >&2
  exit 1
fi
forever="public, max-age=31536000, immutable"
anew="public, max-age=0, must-revalidate"
aws s3 sync "$site/assets" "s3://$bucket/assets" --cache-control "$forever"
aws s3 sync "$site/s" "s3://$bucket/s" --cache-control "$forever" \
  --exclude "index.json" --exclude "pagefind.js" --exclude "pagefind-entry.json"
aws s3 sync "$site" "s3://$bucket" --cache-control "$anew" \
  --exclude "assets/*" --exclude "s/*/*" --exclude "_headers" --exclude "_redirects"
aws s3 sync "$site" "s3://$bucket" --delete --size-only \
  --exclude "_headers" --exclude "_redirects"
aws cloudfront create-invalidation --distribution-id "$distribution" --paths "/*"
