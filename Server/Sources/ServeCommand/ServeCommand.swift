internal import ArgumentParser
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The server behind `tsunagu serve`, which tells it what is published under which media type. Why it is a program of its
/// own: README.md.
@main
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tsunagu-serve",
        abstract: "Serves a site that tsunagu publish wrote; run by tsunagu serve.")

    @Argument(help: "The site's directory.")
    var site: String

    @Option(help: ArgumentHelp("What the site's IRIs begin with.", valueName: "iri"))
    var base: String

    @Option(
        name: .customLong("type"), parsing: .singleValue,
        help: ArgumentHelp("An ending of file names and its media type; repeatable.", valueName: "ttl=text/turtle"))
    var types: [String] = []

    @Option(help: ArgumentHelp("0 takes one that is free.", valueName: "number"))
    var port: Int = 8080

    @Option(help: ArgumentHelp("The address to listen at.", valueName: "address"))
    var host: String = "127.0.0.1"

    func run() async throws {
        guard let address = SiteAddress(base) else { throw ValidationError("--base is no http(s)://host/…/: \(base)") }
        guard let types = MediaTypes(published: types) else {
            throw ValidationError("--type is no ENDING=TYPE/SUBTYPE.")
        }
        guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
        guard let files = SiteFiles(site) else {
            Self.say("tsunagu: error: \(site): is no directory that can be read")
            throw ExitCode(66)
        }
        let isLocal = Self.loopback.contains(host.lowercased())
        let responder = SiteResponder(
            files: files, address: address, types: types,
            hosts: isLocal ? HostNames(listening: host, published: address.host) : nil)
        var logger = Logger(label: "tsunagu-serve")
        logger.logLevel = .critical
        let host = host
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [Patience(limit: Self.patience)], idleTimeout: Self.patience,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8192, maxHeaderListSize: 32768, maxHeaderFieldCount: 100))),
            configuration: .init(
                address: .hostname(host, port: port), backlog: 1024,
                availableConnectionsDelegate: .maximum(Self.connections(), logger: logger)),
            onServerRunning: { channel in
                let shown = host.contains(":") ? "[\(host)]" : host
                Self.say("serving http://\(shown):\(channel.localAddress?.port ?? 0)\(address.path)")
                if !isLocal {
                    Self.say("tsunagu: warning: whoever reaches \(host) can read it, not this machine alone")
                }
            }, logger: logger)
        var group = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigint, .sigterm, .sighup], logger: logger)
        // Downloads under way may end; a slow one does not hold the program.
        group.maximumGracefulShutdownDuration = .seconds(3)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            Self.say("tsunagu: error: \(host) port \(port): \(String(cString: strerror(error.errnoCode)))")
            throw ExitCode(69)
        }
    }

    private static let loopback: Set<String> = ["127.0.0.1", "localhost", "::1"]
    private static let patience = TimeAmount.seconds(10)

    /// How many connections can be open at a time: each has its socket and a file, out of the files that a process
    /// may have open; the limit for those is raised as far as the system lets it.
    private static func connections() -> Int {
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0 else { return 128 }
        limit.rlim_cur = min(limit.rlim_max, 16384)
        setrlimit(resource, &limit)
        getrlimit(resource, &limit)
        return max(16, (Int(clamping: limit.rlim_cur) - 64) / 2)
    }

    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
