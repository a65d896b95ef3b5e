#pragma once

#include "app/models/search_model.h"

#include <QLineEdit>

class QListView;

namespace app {

/// One line to find anything: places, businesses, sites, kampung, commands. The answers hang below it.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    SearchBox(Document& document, QWidget* parent = nullptr);
    ~SearchBox() override;

Q_SIGNALS:
    void actionChosen(app::ActionId action);
    void hitChosen(const core::SearchHit& hit);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showAnswers();
    void choose(int row);
    void leave();

    SearchModel* m_model;
    QListView* m_answers; // a child of the window, so that it lies over the map
};

} // namespace app
