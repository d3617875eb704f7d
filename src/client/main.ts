import "./copy.ts";
import "./theme.ts";
import "./islands.ts";
import "../search/client.ts";
