// GMime's own state, which everything in this folder that reads or writes mails needs.
#pragma once

namespace pmcdiff::mail {

/// Holds GMime ready. One must live where addresses are read and messages are written.
class Session {
public:
    Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    Session(Session&&) = delete;
    Session& operator=(Session&&) = delete;
    ~Session();
};

}  // namespace pmcdiff::mail
