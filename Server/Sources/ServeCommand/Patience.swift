internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Ends connections of clients that do not take their answer, and those after which an answer says `Connection: close`.
///
/// Hummingbird's idle time-out ends those that do not finish their question: only a whole request's head counts there, so a
/// header that comes a byte a second does not prolong it. It does not watch an answer under way.
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long a piece of an answer may wait for the client to take it.
    private let limit: TimeAmount
    private var waiting = 0
    private var lastTaken = NIODeadline.now()
    private var watch: Scheduled<Void>?
    private var closesAfterAnswer = false

    init(limit: TimeAmount) {
        self.limit = limit
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        if case .head(let head) = part { closesAfterAnswer = head.headerFields[.connection] == "close" }
        let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
        if waiting == 0 { lastTaken = .now() }
        waiting += 1
        let closes = if case .end = part { closesAfterAnswer } else { false }
        let channel = context.channel
        taken.futureResult.assumeIsolated().whenComplete { _ in
            self.waiting -= 1
            self.lastTaken = .now()
            if closes { channel.close(promise: nil) }
        }
        context.write(wrapOutboundOut(part), promise: taken)
        if watch == nil { wait(until: lastTaken + limit, context) }
    }

    private func wait(until deadline: NIODeadline, _ context: ChannelHandlerContext) {
        let channel = context.channel
        let loop = context.eventLoop
        watch = loop.assumeIsolated().scheduleTask(deadline: deadline) {
            self.watch = nil
            guard self.waiting > 0 else { return }
            let deadline = self.lastTaken + self.limit
            if deadline <= .now() {
                channel.close(promise: nil)
            } else {
                self.wait(until: deadline, context)
            }
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        watch?.cancel()
        watch = nil
    }
}

@available(*, unavailable)
extension Patience: Sendable {}
