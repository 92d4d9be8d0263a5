internal import Serialization

/// What web servers are told, so that an entity's IRI answers with the form that a client asks for.
///
/// `{base}program/KEY` → 303 → `{base}program/KEY/`, the document, negotiated there. See LAYOUT.md.
struct ServerRules {
    let address: SiteAddress
    /// How many hexadecimal digits of a statement's key name the document that it stands in.
    let statementDigits: Int

    var files: [SiteFile] {
        [
            SiteFile(path: ".htaccess", bytes: Array(apache.utf8)),
            SiteFile(path: "nginx-http.conf", bytes: Array(nginxMaps.utf8)),
            SiteFile(path: "nginx-server.conf", bytes: Array(nginxLocations.utf8)),
            // GitHub's pages, as they are.
            SiteFile(path: ".nojekyll", bytes: []),
            SiteFile(path: "robots.txt", bytes: Array(robots.utf8)),
        ]
    }

    private var robots: String {
        """
        # Read by robots only at the root of a host: merge it there if this directory is not the root.
        User-agent: *
        Allow: /
        Sitemap: \(address.base)sitemap.xml

        """
    }

    /// Media types with the endings that have them: those of the representations and of the dumps, each ending once.
    private var types: [(mediaType: String, ending: String)] {
        var seen: Set<String> = []
        let all =
            Representation.data.map { ($0.mediaType, $0.fileExtension) }
            + GraphFormat.all.filter { $0.content != .views }.map { ($0.mediaType, $0.fileExtension) }
        return all.filter { seen.insert($0.1).inserted }.map { (mediaType: $0.0, ending: $0.1) }
    }

    private var statementPattern: String { "[0-9a-f]{\(statementDigits)}" }

    // MARK: Apache

    private var apache: String {
        let typeLines = types.map { "AddType \($0.mediaType) .\($0.ending)" }.joined(separator: "\n")
        let endings = types.map { ".\($0.ending)" }.joined(separator: " ")
        return """
            # Apache 2.4 with mod_rewrite, mod_negotiation, mod_mime and mod_dir; mod_headers is used where it is there.
            # Needs: AllowOverride FileInfo Indexes Options=MultiViews
            # This directory answers at \(address.base), or wherever that address leads.

            # A document is a directory; "index" is negotiated among index.html, index.en.html, index.ttl, …
            Options +MultiViews
            DirectoryIndex index
            DirectorySlash Off

            AddDefaultCharset Off
            AddCharset utf-8 .html .js .css .xml .txt \(endings)
            AddType text/html .html
            AddType text/css .css
            AddType application/javascript .js
            AddType application/xml .xml
            AddType text/plain .txt .conf
            \(typeLines)
            AddLanguage en .en
            <FilesMatch "^[^.]+\\.html$">
                DefaultLanguage ja
            </FilesMatch>
            LanguagePriority ja en
            ForceLanguagePriority Prefer Fallback

            RewriteEngine On
            # A statement has no document of its own: it stands among those whose keys begin alike.
            RewriteCond %{REQUEST_URI} "^(.*/)statement/[^/]*$"
            RewriteRule "^statement/(\(statementPattern))[0-9a-f]*$" "%1evidence/$1/" [R=303,L]
            # A thing is not the document about it: See Other.
            RewriteCond %{REQUEST_FILENAME} -d
            RewriteRule "[^/]$" "%{REQUEST_URI}/" [R=303,L]

            <IfModule mod_headers.c>
                Header always set Access-Control-Allow-Origin "*"
                Header always merge Vary "Accept"
                Header always set X-Content-Type-Options "nosniff"
            </IfModule>

            """
    }

    // MARK: nginx

    private var nginxMaps: String {
        """
        # nginx, to be included in http { }; nginx-server.conf goes into server { }.
        # What a client likes best, by its q-values to one digit; of equals the first named below, a named type before a
        # pattern; the page for who names nothing that is here.
        map $http_accept $tsunagu_type {
            default html;
        \(nginxTypes)
        }
        # The language of a page by the first tag that is Japanese or English.
        map $http_accept_language $tsunagu_language {
            default "";
            "~*^(?:(?!\\s*ja)[^,]*,)*\\s*en" "en.";
        }
        map $tsunagu_type $tsunagu_index {
            default index.$tsunagu_type;
            html index.${tsunagu_language}html;
        }

        """
    }

    private var nginxLocations: String {
        let mediaTypes = Set(types.map(\.mediaType) + ["text/css", "application/javascript", "text/plain"])
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
        let endings = types.map { "        \($0.mediaType) \($0.ending);" }.joined(separator: "\n")
        let path = Self.escaped(address.path)
        // In nginx a regular expression in a location has to be quoted where it has braces.
        return """
            # nginx, to be included in server { } beside your own root; this directory is {root}\(address.path)
            # It answers at \(address.base)
            location \(address.path) {
                charset utf-8;
                charset_types \(mediaTypes);
                types {
                    text/html html;
                    text/css css;
                    application/javascript js;
                    application/xml xml;
                    text/plain txt conf;
            \(endings)
                }
                add_header Vary "Accept, Accept-Language" always;
                add_header Access-Control-Allow-Origin * always;
                add_header X-Content-Type-Options nosniff always;
                absolute_redirect off;
                # A statement has no document of its own: it stands among those whose keys begin alike.
                location ~ "^\(path)statement/(\(statementPattern))[0-9a-f]*$" {
                    return 303 \(address.path)evidence/$1/;
                }
                # A document: the form asked for.
                location ~ /$ {
                    try_files $uri$tsunagu_index $uri/index.html =404;
                }
                # A thing: See Other.
                location ~ [^/]$ {
                    if (-d $request_filename) {
                        return 303 $uri/;
                    }
                }
            }

            """
    }

    /// A line a type and a step of q, from 1 down; then what has a q below 0.1.
    private var nginxTypes: String {
        // Of a media type's parameters only q matters here.
        let parameters = "(?:\\s*;(?!\\s*q=)[^,;]*)*"
        let steps =
            ["(?:\\s*;\\s*q=1[.0]*)?"] + (1...9).reversed().map { "\\s*;\\s*q=0?\\.\($0)[0-9]*" }
            + ["\\s*;\\s*q=0?\\.0[0-9]*[1-9]"]
        let ranges: [(pattern: String, value: String)] =
            [("(?:text/html|application/xhtml\\+xml)", "html")]
            + Representation.data.map { (Self.escaped($0.mediaType), $0.fileExtension) }
            + [("(?:text/\\*|\\*/\\*)", "html"), ("application/\\*", Representation.rdfXML.fileExtension)]
        return steps.flatMap { step in
            ranges.map { "    \"~*(?:^|,)\\s*\($0.pattern)\(parameters)\(step)\\s*(?:,|$)\" \($0.value);" }
        }.joined(separator: "\n")
    }

    /// As a regular expression reads it literally.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { ".+*?()[]{}|^$\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }
}
